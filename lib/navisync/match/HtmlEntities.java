package navisync.match;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names that went through a web page once, or twice: {@code Fire &amp; Rope} and {@code Fire
 * &amp;amp; Rope} for {@code Fire & Rope}.
 */
final class HtmlEntities {
  private static final Map<String, String> NAMED =
      Map.ofEntries(
          Map.entry("amp", "&"),
          Map.entry("lt", "<"),
          Map.entry("gt", ">"),
          Map.entry("quot", "\""),
          Map.entry("apos", "'"),
          Map.entry("nbsp", " "),
          Map.entry("lsquo", "\u2018"),
          Map.entry("rsquo", "\u2019"),
          Map.entry("ldquo", "\u201C"),
          Map.entry("rdquo", "\u201D"),
          Map.entry("laquo", "\u00AB"),
          Map.entry("raquo", "\u00BB"),
          Map.entry("ndash", "\u2013"),
          Map.entry("mdash", "\u2014"),
          Map.entry("hellip", "\u2026"),
          Map.entry("bull", "\u2022"),
          Map.entry("times", "\u00D7"),
          Map.entry("szlig", "\u00DF"),
          Map.entry("aelig", "\u00E6"),
          Map.entry("AElig", "\u00C6"),
          Map.entry("oelig", "\u0153"),
          Map.entry("OElig", "\u0152"),
          Map.entry("oslash", "\u00F8"),
          Map.entry("Oslash", "\u00D8"));

  /** The mark that stands for the end of a letter's name, as in {@code &eacute;}. */
  private static final Map<String, String> MARKS =
      Map.of(
          "acute", "\u0301",
          "grave", "\u0300",
          "circ", "\u0302",
          "uml", "\u0308",
          "tilde", "\u0303",
          "cedil", "\u0327",
          "ring", "\u030A",
          "caron", "\u030C");

  private static final Pattern ENTITY =
      Pattern.compile(
          "&(?:#(\\d{1,7})|#[xX](\\p{XDigit}{1,6})|([A-Za-z])(acute|grave|circ|uml|tilde|cedil|ring"
              + "|caron)|([A-Za-z]{2,6}));");

  private HtmlEntities() {}

  /** The text with its entities put back into characters; any other text comes back as it is. */
  static String decode(String text) {
    if (text.indexOf('&') < 0 || text.indexOf(';') < 0) {
      return text;
    }
    String once = decodeOnce(text);
    return once.equals(text) ? text : decodeOnce(once);
  }

  private static String decodeOnce(String text) {
    return ENTITY.matcher(text).replaceAll(found -> Matcher.quoteReplacement(character(found)));
  }

  private static String character(MatchResult entity) {
    if (entity.group(3) != null) {
      return entity.group(3) + MARKS.get(entity.group(4));
    }
    if (entity.group(5) != null) {
      return NAMED.getOrDefault(entity.group(5), entity.group());
    }
    int code =
        entity.group(1) != null
            ? Integer.parseInt(entity.group(1))
            : Integer.parseInt(entity.group(2), 16);
    return Character.isValidCodePoint(code) ? Character.toString(code) : entity.group();
  }
}
