package navisync.match;

/** What keeps a near spelling from being taken without asking. */
public enum Doubt {
  /** Nothing: it is taken. */
  NONE("taken"),
  /** The person has said so. */
  DECLINED("you said that it is another song"),
  /** Numbers, or words such as "live", differ: never even suggested. */
  OTHER_VERSION("numbers or version words differ"),
  /** Another spelling of Last.fm leads to it: {@code Song for the Deal} beside {@code ... Dean}. */
  CLAIMED("Last.fm has another spelling that leads to it"),
  /** The artist is a guest, or one of several, and the album does not agree. */
  CREDIT("the artist is a guest or one of several there, and the album does not agree"),
  /** A second song of the library is as near. */
  SECOND("another song of the library is as near"),
  /** The library has the artist under Last.fm's very name. */
  KNOWN_ARTIST("the library has songs under this very artist's name"),
  /** Other artists of the library have a song of this title, so the title says little. */
  COMMON_TITLE("the artists differ, and others have a song of this title"),
  /** The artists' names are near, but nothing else says that they are one artist. */
  OTHER_ARTIST("the artists differ by more than a slip of the pen, and the album does not agree"),
  /** A word of one title is missing in the other, or is another word there. */
  OTHER_WORDS("the titles differ in a word"),
  /** Letters differ that stand for sounds or words of their own, as 港 and 町, or か and が. */
  OTHER_LETTERS("letters differ that make other words"),
  /** Near, but not near enough. */
  SCORE("below FUZZY_MATCHING_AUTO_THRESHOLD"),
  /** Not near enough to ask about. */
  FAR("below FUZZY_MATCHING_THRESHOLD, or the artist's below 70");

  private final String text;

  Doubt(String text) {
    this.text = text;
  }

  /** What people are told. */
  public String text() {
    return text;
  }
}
