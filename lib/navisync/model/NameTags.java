package navisync.model;

/**
 * The tags that Navidrome's Subsonic answers append to the names of a song by default: {@code Wren
 * (Radio Edit)} on {@code Field (Japanese pressing)}. Its database, web page and native API have
 * the bare names.
 *
 * @param subtitle the SUBTITLE tag, {@code ""} when there is none
 * @param albumVersion the ALBUMVERSION tag, {@code ""} when there is none
 * @param known whether the server tells them apart; where it does not, both are {@code ""} and any
 *     name may end in one
 */
public record NameTags(String subtitle, String albumVersion, boolean known) {
  /** Bare names with nothing to append. */
  public static final NameTags NONE = new NameTags("", "", true);

  /** Names as Subsonic answers give them. */
  public static final NameTags UNKNOWN = new NameTags("", "", false);

  private static final String OPENING = "([{<";
  private static final String CLOSING = ")]}>";

  /** Returns tags that are known, either of which may be {@code ""}. */
  public static NameTags of(String subtitle, String albumVersion) {
    return subtitle.isBlank() && albumVersion.isBlank()
        ? NONE
        : new NameTags(subtitle.strip(), albumVersion.strip(), true);
  }

  /** Returns a title as Subsonic clients show and scrobble it. */
  String appendedTo(String title) {
    return append(title, subtitle);
  }

  /** Returns an album's name likewise. */
  String appendedToAlbum(String album) {
    return append(album, albumVersion);
  }

  /** Appends a tag to a name; the server adds brackets unless the tag has its own. */
  private static String append(String name, String tag) {
    if (tag.isEmpty()) {
      return name;
    }
    int bracket = OPENING.indexOf(tag.charAt(0));
    boolean bracketed =
        tag.length() > 1 && bracket >= 0 && tag.charAt(tag.length() - 1) == CLOSING.charAt(bracket);
    return name + (bracketed ? " " + tag : " (" + tag + ")");
  }
}
