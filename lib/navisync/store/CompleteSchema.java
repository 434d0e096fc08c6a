package navisync.store;

/** Whether the last look at Last.fm left anything of an account's history unread. */
final class CompleteSchema {
  private CompleteSchema() {}

  /** The fifth step of {@link Schema}. */
  static final String SQL =
      """
      alter table account add column history_complete integer not null default 0;
      """;
}
