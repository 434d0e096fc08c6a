package navisync.report;

/** What a run compares, as set by SYNC_PLAYCOUNT, SYNC_LOVED and their options. */
public enum SyncScope {
  /** Play counts, last-played dates and stars. */
  EVERYTHING("Navidrome already agrees with Last.fm."),
  /** Play counts and last-played dates. */
  COUNTS("Play counts and dates already agree with Last.fm. Stars were not compared."),
  /** Stars. */
  STARS("Stars already agree with Last.fm. Play counts were not compared."),
  /** Nothing: such a run only fetches. */
  NOTHING("SYNC_PLAYCOUNT and SYNC_LOVED are both off, so nothing was compared.");

  private final String noChanges;

  SyncScope(String noChanges) {
    this.noChanges = noChanges;
  }

  /** Returns the scope for what is synced. */
  public static SyncScope of(boolean playCounts, boolean stars) {
    if (playCounts) {
      return stars ? EVERYTHING : COUNTS;
    }
    return stars ? STARS : NOTHING;
  }

  /** Returns what a run says that found no differences: one or two sentences. */
  String noChanges() {
    return noChanges;
  }
}
