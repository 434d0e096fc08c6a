package navisync.match;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.unbescape.html.HtmlEscape;

/**
 * Decodes names that were HTML-escaped once or twice: {@code Fire &amp; Rope} and {@code Fire
 * &amp;amp; Rope} for {@code Fire & Rope}.
 */
final class HtmlEntities {
  /** Complete ones only: browsers also take the beginning of {@code Hearts&notes;} for one. */
  private static final Pattern ENTITY =
      Pattern.compile("&(?:#\\d{1,7}|#[xX]\\p{XDigit}{1,6}|[A-Za-z][A-Za-z0-9]{1,31});");

  private HtmlEntities() {}

  /** Decodes the entities of a text; any other text is returned as it is. */
  static String decode(String text) {
    if (text.indexOf('&') < 0 || text.indexOf(';') < 0) {
      return text;
    }
    String once = decodeOnce(text);
    return once.equals(text) ? text : decodeOnce(once);
  }

  private static String decodeOnce(String text) {
    return ENTITY
        .matcher(text)
        .replaceAll(entity -> Matcher.quoteReplacement(character(entity.group())));
  }

  private static String character(String entity) {
    String decoded = HtmlEscape.unescapeHtml(entity);
    return decoded.length() > 1 && decoded.endsWith(";") ? entity : decoded;
  }
}
