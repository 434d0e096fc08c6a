package navisync.match;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Brings names to one notation where several are in use: {@code Pt. II} and {@code Part 2}, {@code
 * Op. 27/2} and {@code Op. 27 No. 2}, {@code C♯ minor} and {@code C-sharp minor}, {@code St.} and
 * {@code Saint}, {@code 5 AM} and {@code 5AM}, {@code You Me} where Last.fm lost the {@code &}.
 */
final class Notation {
  private static final Pattern LOST_AMPERSAND = Pattern.compile("(?<=\\S) {2}(?=\\S)");

  /** {@code Symphony No. 5: II. Adagio}; the point would be gone in the folded title. */
  private static final Pattern MOVEMENT =
      Pattern.compile("(?i)([:,]\\s*|\\s[-\u2010-\u2015]\\s+)([ivxl]+)\\.(?=\\s)");

  private static final Pattern KEY = Pattern.compile("\\b([a-g]) (sharp|flat)\\b");
  private static final Pattern HOUR = Pattern.compile("\\b(\\d{1,2}) (am|pm)\\b");
  private static final Pattern CATALOGUE =
      Pattern.compile("\\b(k|kv|op|opus|bwv|hwv|rv|woo|hob|d|no|nr) ?(\\d+[a-z]?)\\b");
  private static final Pattern OPUS = Pattern.compile("\\b(op \\d+[a-z]?) (?:no |number )");
  private static final Pattern NUMBER_SIGN = Pattern.compile("# ?(\\d+)");
  private static final Pattern TITLE = Pattern.compile("\\b(st|mr|dr|mt)\\b");
  private static final Pattern LONG_NUMERAL = Pattern.compile("\\b[ivxl]{2,}\\b");

  /** Words of which every one of these patterns needs one. */
  private static final Set<String> HINTS =
      Set.of("n sharp flat part pt vol volume no number ch chapter st mr dr mt".split(" "));

  private Notation() {}

  /** Repairs a lost ampersand and the number of a movement in a name that is not folded. */
  static String mended(String name) {
    String text = name;
    if (text.contains("  ")) {
      text = LOST_AMPERSAND.matcher(text).replaceAll(" & ");
    }
    if (text.indexOf('.') < 0) {
      return text;
    }
    return MOVEMENT
        .matcher(text)
        .replaceAll(
            found -> {
              String digits = Numerals.digits(found.group(2).toLowerCase(Locale.ROOT));
              return digits == null
                  ? Matcher.quoteReplacement(found.group())
                  : found.group(1) + digits + ".";
            });
  }

  /** Returns a folded title in one notation. */
  static String of(String key) {
    if (!mayBeNotated(key)) {
      return key;
    }
    String title = Numerals.ofParts(key.replace(" n ", " and "));
    title = KEY.matcher(title).replaceAll(found -> found.group(1) + sign(found.group(2)));
    title = HOUR.matcher(title).replaceAll("$1$2");
    title = CATALOGUE.matcher(title).replaceAll("$1 $2");
    title = OPUS.matcher(title).replaceAll("$1 ");
    title = NUMBER_SIGN.matcher(title).replaceAll("number $1");
    title = TITLE.matcher(title).replaceAll(found -> inFull(found.group(1)));
    return LONG_NUMERAL
        .matcher(title)
        .replaceAll(
            found -> {
              String digits = Numerals.digits(found.group());
              return digits == null ? found.group() : digits;
            });
  }

  /**
   * Returns whether a title may need this: a cheap check, since most titles have neither numbers
   * nor abbreviations.
   */
  private static boolean mayBeNotated(String key) {
    for (String word : key.split(" ")) {
      if (HINTS.contains(word) || !isLetters(word) || isLongNumeral(word)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLetters(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) < 'a') {
        return false;
      }
    }
    return true;
  }

  private static boolean isLongNumeral(String word) {
    for (int i = 0; i < word.length(); i++) {
      if ("ivxl".indexOf(word.charAt(i)) < 0) {
        return false;
      }
    }
    return word.length() > 1;
  }

  private static String sign(String name) {
    return name.equals("sharp") ? "#" : "\u266D";
  }

  private static String inFull(String title) {
    return switch (title) {
      case "st" -> "saint";
      case "mr" -> "mister";
      case "dr" -> "doctor";
      default -> "mount";
    };
  }
}
