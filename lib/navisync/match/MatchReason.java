package navisync.match;

/** Why a Last.fm track leads where it leads, from the tightest reason to the loosest. */
public enum MatchReason {
  /** A decision the person made earlier. */
  DECISION("decision", 100),
  /** Artist, title and album are the same to the letter. */
  ALBUM("exact", 100),
  /** Artist, title and album are the same once spelling differences are folded away. */
  FOLDED_ALBUM("folded album", 99),
  /** Title and album are the same, and the credits agree wherever they stand. */
  CREDITED_ALBUM("credits and album", 99),
  /** Artist and title are the same to the letter. */
  TITLE("artist and title", 99),
  /** Artist and title are the same once spelling differences are folded away. */
  FOLDED_TITLE("folded", 98),
  /** The recording's MusicBrainz id, with the artist or the title agreeing too. */
  RECORDING_MBID("recording mbid", 98),
  /** The credits name the same artists, wherever they stand. */
  CREDITS("credits", 97),
  /** The same without marks such as "2011 Remaster". */
  UNMARKED("without marks", 96),
  /** The first artist of the credits is the same. */
  FIRST_ARTIST("first artist", 95),
  /** One of the artists is named alone. */
  PARTICIPANT("participant", 94),
  /** The same but for an article, a track's number before the title, or the notation. */
  LOOSE("ignoring article, track number or notation", 93),
  /** One side gives a name in two scripts, the other one half of it. */
  TWO_SCRIPTS("one of two scripts", 93),
  /** One of the titles was cut off at a length. */
  CUT_OFF("title cut off", 92),
  /** The title ends in a bracket that may be a subtitle, which the server does not tell apart. */
  SUBTITLE("without subtitle", 91),
  /** One typo in the title; the score is that of the two spellings. */
  SLIP("typo", 91),
  /** A near spelling above the automatic threshold; the score is its own. */
  FUZZY("fuzzy", 90),
  /** Found more than once, and which copy gets the plays is left to an answer or set aside. */
  DUPLICATES("several copies", 0),
  /** Near spellings were found, and whether one of them is meant is for the person to say. */
  SUGGESTED("possible matches only", 0),
  /** The person decided that nothing in the library is this track. */
  DECLINED("declined", 0),
  /** Nothing in the library. */
  NONE("not in the library", 0);

  private final String text;
  private final int score;

  MatchReason(String text, int score) {
    this.text = text;
    this.score = score;
  }

  /** The name people see. */
  public String text() {
    return text;
  }

  /** How sure it is, 0 to 100; a near spelling has a score of its own ({@link Match#score}). */
  public int score() {
    return score;
  }
}
