package navisync.source.files;

/** The kinds of export files. Plays of two kinds may be the same plays; see docs/rules.md. */
public enum ExportFormat {
  /** A table, as comma, semicolon or tab separated text. */
  TABLE("table"),
  /** Last.fm's own JSON, or what exporters make of it. */
  JSON("JSON"),
  /** Spotify's extended streaming history. */
  SPOTIFY("Spotify"),
  /** Spotify's account data: the end of each stream by the minute. */
  SPOTIFY_ACCOUNT("Spotify account data"),
  /** ListenBrainz, and servers of its kind. */
  LISTENBRAINZ("ListenBrainz"),
  /** Maloja. */
  MALOJA("Maloja"),
  /** Koito. */
  KOITO("Koito"),
  /** Pano Scrobbler. */
  PANO("Pano Scrobbler"),
  /** What portable players write. */
  SCROBBLER_LOG("scrobbler log");

  private final String text;

  ExportFormat(String text) {
    this.text = text;
  }

  /** Returns the name to show. */
  public String text() {
    return text;
  }
}
