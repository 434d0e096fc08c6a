package navisync.match;

import java.util.List;

/**
 * Why a Last.fm track is matched, or why it is not.
 *
 * @param text the name shown in reports
 * @param score confidence, 0 to 100; a similar spelling has a score of its own ({@link
 *     Match#score}), and a reason without a match has 0
 */
public record MatchReason(String text, int score) {
  /** A decision you made earlier. */
  public static final MatchReason DECISION = new MatchReason("decision", 100);

  /** Artist, title and album are the same to the letter. */
  public static final MatchReason ALBUM = new MatchReason("exact", 100);

  /** Artist, title and album are the same once spelling differences are folded away. */
  public static final MatchReason FOLDED_ALBUM = new MatchReason("folded album", 99);

  /** Title and album are the same, and the credits agree in any place. */
  public static final MatchReason CREDITED_ALBUM = new MatchReason("credits and album", 99);

  /** Artist and title are the same to the letter. */
  public static final MatchReason TITLE = new MatchReason("artist and title", 99);

  /** Artist and title are the same once spelling differences are folded away. */
  public static final MatchReason FOLDED_TITLE = new MatchReason("folded", 98);

  /** The recording's MusicBrainz id, with the artist or the title agreeing too. */
  public static final MatchReason RECORDING_MBID = new MatchReason("recording MBID", 98);

  /** The credits name the same artists, in any place. */
  public static final MatchReason CREDITS = new MatchReason("credits", 97);

  /** The same without marks such as "2011 Remaster". */
  public static final MatchReason UNMARKED = new MatchReason("without marks", 96);

  /** The first artist of the credits is the same. */
  public static final MatchReason FIRST_ARTIST = new MatchReason("first artist", 95);

  /** One of the artists is named alone. */
  public static final MatchReason PARTICIPANT = new MatchReason("participant", 94);

  /** The same but for an article, a track's number before the title, or the notation. */
  public static final MatchReason LOOSE =
      new MatchReason("ignoring article, track number or notation", 93);

  /** One side gives a name in two scripts, the other one half of it. */
  public static final MatchReason TWO_SCRIPTS = new MatchReason("one of two scripts", 93);

  /** One of the titles was cut off at a length. */
  public static final MatchReason CUT_OFF = new MatchReason("title cut off", 92);

  /** The title ends in a bracket that may be a subtitle, which the server does not mark as one. */
  public static final MatchReason SUBTITLE = new MatchReason("without subtitle", 91);

  /** One typo in the title; the score is that of the two spellings. */
  public static final MatchReason TYPO = new MatchReason("typo", 91);

  /** A similar spelling above the automatic threshold; the score is its own. */
  public static final MatchReason FUZZY = new MatchReason("fuzzy", 90);

  /** Found more than once, and the choice of a copy is open or the track is skipped. */
  public static final MatchReason DUPLICATES = new MatchReason("several copies", 0);

  /** Similar spellings were found, and you decide whether one of them is meant. */
  public static final MatchReason SUGGESTED = new MatchReason("possible matches only", 0);

  /** You decided that nothing in the library is this track. */
  public static final MatchReason DECLINED = new MatchReason("declined", 0);

  /** Nothing in the library. */
  public static final MatchReason NONE = new MatchReason("not in the library", 0);

  /** The reasons that come with a match, from the tightest to the loosest. */
  public static final List<MatchReason> OF_MATCHES =
      List.of(
          DECISION,
          ALBUM,
          FOLDED_ALBUM,
          CREDITED_ALBUM,
          TITLE,
          FOLDED_TITLE,
          RECORDING_MBID,
          CREDITS,
          UNMARKED,
          FIRST_ARTIST,
          PARTICIPANT,
          LOOSE,
          TWO_SCRIPTS,
          CUT_OFF,
          SUBTITLE,
          TYPO,
          FUZZY);

  @Override
  public String toString() {
    return text;
  }
}
