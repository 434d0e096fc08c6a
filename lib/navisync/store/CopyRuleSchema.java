package navisync.store;

/** The settings by which each run chose among several copies of a song. */
final class CopyRuleSchema {
  private CopyRuleSchema() {}

  /** A step of {@link Schema}; null for runs that chose none, and of older versions. */
  static final String SQL =
      """
      alter table run add column copy_rule text;
      """;
}
