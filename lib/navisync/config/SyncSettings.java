package navisync.config;

/**
 * The settings of what is synced, and whether to ask first.
 *
 * @param playCounts whether play counts are synced
 * @param loved whether loved tracks become stars
 * @param lovedToLastfm whether stars become loved tracks at Last.fm
 * @param autoConfirm whether a run goes on without asking
 * @param playTimeToleranceSeconds how far apart two records of the same play may be, in seconds
 */
public record SyncSettings(
    boolean playCounts,
    boolean loved,
    boolean lovedToLastfm,
    boolean autoConfirm,
    int playTimeToleranceSeconds) {

  static SyncSettings read(SettingValues values) {
    return new SyncSettings(
        values.flag("SYNC_PLAYCOUNT", true),
        values.flag("SYNC_LOVED", true),
        values.flag("SYNC_LOVED_TO_LASTFM", false),
        values.flag("AUTO_CONFIRM", false),
        values.number("PLAY_TIME_TOLERANCE_SECONDS", 300, 0, 86_400));
  }

  /** Returns whether a run loves tracks at Last.fm: only where stars are synced at all. */
  public boolean lovesAtLastfm() {
    return loved && lovedToLastfm;
  }
}
