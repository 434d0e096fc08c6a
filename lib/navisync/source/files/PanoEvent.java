package navisync.source.files;

/** The event in a row of Pano Scrobbler's log, in JSON lines and in tables. */
final class PanoEvent {
  private PanoEvent() {}

  /**
   * Returns whether it is a play, and not a heart that was given or taken back.
   *
   * @param event the row's field {@code event}; old logs have none
   */
  static boolean isPlay(String event) {
    return event.isEmpty() || event.equals("scrobble");
  }
}
