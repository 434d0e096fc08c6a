package navisync.match;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Words beside a title that do not make it another recording: {@code 2011 Remaster}, {@code Mono},
 * {@code Deluxe Edition}, {@code From "Frost"}, {@code Official Video}, {@code prod. Reed One}.
 * Words are a mark only when every one of them is known here, so that {@code Acoustic}, {@code Part
 * 2}, {@code Someone Remix} and {@code Radio Edit} are none.
 */
final class RecordingMark {
  /** One of these makes it a mark. */
  private static final Set<String> MARKS =
      Set.of(
          "mono",
          "stereo",
          "deluxe",
          "explicit",
          "clean",
          "anniversary",
          "expanded",
          "bonus",
          "reissue",
          "original");

  private static final Set<String> PHRASES =
      Set.of(
          "album version",
          "lp version",
          "original mix",
          "re issue",
          "album track",
          "hidden track",
          "non album track",
          "special edition",
          "single");

  /** These may stand beside them. */
  private static final Set<String> COMPANIONS =
      Set.of(
          ("album lp version edition digital digitally super special bonus hidden track in the and"
                  + " recording release")
              .split(" "));

  private static final Pattern YEAR_OR_ORDINAL =
      Pattern.compile("(?:19|20)\\d\\d|\\d{1,3}(?:st|nd|rd|th)");

  /** Also {@code Remasterisé en 2011} and {@code 2011リマスター}; a name may stand before it. */
  private static final Pattern REMASTER = Pattern.compile("\\b(?:remaster|mastered\\b)|リマスター");

  private static final Pattern DIGITAL_MASTER =
      Pattern.compile("(?:(?:19|20)\\d\\d |new )*(?:digital )?master(?: (?:19|20)\\d\\d)?");

  private static final Pattern FROM_A_FILM =
      Pattern.compile(
          "(?iU)\\s*(?:music\\s+)?from\\s+(?:the\\s+)?(?:[\"\u201C\u201D\u201E\u00AB\u300C\u300E].+"
              + "|['\u2018].+['\u2019].*"
              + "|(?:original|motion\\s+picture|film|movie|soundtrack|musical|album|(?:video\\s+)?game"
              + "|(?:\\w+\\s+)?(?:original\\s+)?series|television|tv)\\b.*"
              + "|.*\\b(?:soundtrack|ost|motion\\s+picture))\\s*"
              + "|\\s*(?:original\\s+)?(?:(?:motion\\s+picture|movie|film|television|tv|game)\\s+)?"
              + "soundtrack\\s*|.*\\bOST\\s*");

  private static final Pattern QUOTED =
      Pattern.compile(
          "[\"\u201C\u201D\u201E\u00AB\u300C\u300E].+[\"\u201C\u201D\u00BB\u300D\u300F]"
              + "|(?<!\\p{L})['\u2018].+['\u2019](?!\\p{L})");

  private static final Pattern PRODUCER =
      Pattern.compile("(?i)\\s*prod(?:\\.|uced)?\\s+(?:by\\s+)?\\S.*|\\s*prod\\.\\S.*");

  private static final Set<String> VIDEO =
      Set.of(
          ("video audio mv pv visualizer visualiser lyric lyrics hd hq uhd 4k official officiel"
                  + " officielle oficial offizielles videoclip clip stream letra")
              .split(" "));

  private static final Set<String> VIDEO_COMPANIONS =
      Set.of("music only with in high quality definition track 1080p 720p".split(" "));

  private RecordingMark() {}

  /** Returns whether words are such a mark; false for none. */
  static boolean is(String text) {
    String key = FoldedText.key(text);
    return PHRASES.contains(key)
        || areKnown(key)
        || REMASTER.matcher(key).find() && !saysVersion(key)
        || DIGITAL_MASTER.matcher(key).matches() && key.indexOf(' ') > 0
        || isVideo(key)
        || PRODUCER.matcher(text).matches() && !VersionWords.hasVersionWord(text)
        || isFromFilm(text);
  }

  /**
   * Returns whether words name the film that a song is from, as {@code From "Frost" / Soundtrack
   * Version} does. Beside the film's name none may name another recording.
   */
  static boolean isFromFilm(String text) {
    return FROM_A_FILM.matcher(text).matches()
        && !VersionWords.sayLive(text)
        && !saysVersion(FoldedText.key(QUOTED.matcher(text).replaceAll(" ")));
  }

  private static boolean areKnown(String key) {
    boolean mark = false;
    for (String word : key.split(" ")) {
      boolean marks = MARKS.contains(word);
      if (!marks && !COMPANIONS.contains(word) && !YEAR_OR_ORDINAL.matcher(word).matches()) {
        return false;
      }
      mark |= marks;
    }
    return mark;
  }

  private static boolean saysVersion(String key) {
    for (String word : key.split(" ")) {
      boolean harmless = COMPANIONS.contains(word) || word.equals("ver");
      if (VersionWords.isVersionWord(Numerals.inFull(word)) && !harmless) {
        return true;
      }
    }
    return false;
  }

  private static boolean isVideo(String key) {
    boolean video = false;
    for (String word : key.split(" ")) {
      if (!VIDEO.contains(word) && !VIDEO_COMPANIONS.contains(word)) {
        return false;
      }
      video |= VIDEO.contains(word);
    }
    return video;
  }
}
