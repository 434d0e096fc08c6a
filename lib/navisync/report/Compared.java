package navisync.report;

/** What a run compares, as SYNC_PLAYCOUNT, SYNC_LOVED and the options instead of them say. */
public enum Compared {
  /** Play counts, last-played dates and stars. */
  EVERYTHING("Navidrome already agrees with Last.fm."),
  /** Play counts and last-played dates. */
  COUNTS("play counts and dates already agree with Last.fm; stars were not compared."),
  /** Stars. */
  STARS("stars already agree with Last.fm; play counts were not compared."),
  /** Nothing: such a run only fetches. */
  NOTHING("SYNC_PLAYCOUNT and SYNC_LOVED are both off, so nothing was compared.");

  private final String noChanges;

  Compared(String noChanges) {
    this.noChanges = noChanges;
  }

  /** What is compared. */
  public static Compared of(boolean playCounts, boolean stars) {
    if (playCounts) {
      return stars ? EVERYTHING : COUNTS;
    }
    return stars ? STARS : NOTHING;
  }

  /** Why a run without differences changes nothing, to follow a colon. */
  String noChanges() {
    return noChanges;
  }
}
