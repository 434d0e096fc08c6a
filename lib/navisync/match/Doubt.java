package navisync.match;

/** The reason why a possible match is not accepted without asking. */
public enum Doubt {
  /** No doubt: it is accepted. */
  NONE("accepted"),
  /** The user declined it. */
  DECLINED("you declined it"),
  /** Numbers, or words such as "live", differ: never even suggested. */
  OTHER_VERSION("numbers or version words differ"),
  /**
   * Another spelling of Last.fm matches it: {@code Midnihgt Ferry} beside {@code Midnight Ferry}.
   */
  OTHER_SPELLING("your history has another spelling that matches it"),
  /** The artist is a guest, or one of several, and the album does not agree. */
  CREDIT("the artist is a guest or one of several, and the album differs"),
  /** A second song of the library is as near. */
  SECOND("another song in the library is just as close"),
  /** The library has the artist under Last.fm's very name. */
  KNOWN_ARTIST("the library has songs by an artist of exactly this name"),
  /** Other artists of the library have a song of this title, so the title says little. */
  COMMON_TITLE("the artists differ, and other artists have a song of this title"),
  /** The artists' names are near, but nothing else says that they are one artist. */
  OTHER_ARTIST("the artists differ by more than a typo, and the album differs"),
  /** A word of one title is missing in the other, or is another word there. */
  OTHER_WORDS("the titles differ by a word"),
  /** Letters differ that stand for sounds or words of their own, as 港 and 町, or か and が. */
  OTHER_LETTERS("the letters that differ make other words"),
  /** Near, but not near enough. */
  SCORE("below FUZZY_MATCHING_AUTO_THRESHOLD"),
  /** Not near enough to ask about. */
  FAR("below FUZZY_MATCHING_THRESHOLD, or artist score below 70");

  private final String text;

  Doubt(String text) {
    this.text = text;
  }

  /** Returns the reason as shown to the user. */
  public String text() {
    return text;
  }
}
