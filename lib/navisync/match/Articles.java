package navisync.match;

import java.util.regex.Pattern;

/**
 * The articles of names: {@code Mirrows, The} is {@code The Mirrows}, and perhaps {@code Mirrows}.
 */
final class Articles {
  private static final Pattern BEHIND =
      Pattern.compile(
          "(?iU)([^,]+),\\s*(the|a|an|die|der|das|les|le|la|los|las|el|il|gli|de|het|os)");

  /** No "a" and "an", which begin other names too: {@code A Tribe}. */
  private static final Pattern IN_FRONT =
      Pattern.compile("^(?:the|die|der|das|les|le|la|los|las|el|il|gli|de|het|os) (?=\\S)");

  private Articles() {}

  /** The name with its article in front; the name itself when none stands behind a comma. */
  static String inFront(String name) {
    if (name.indexOf(',') < 0) {
      return name;
    }
    var found = BEHIND.matcher(name);
    return found.matches() ? found.group(2) + " " + found.group(1) : name;
  }

  /** A folded artist's name without an article of any of these languages in front; never empty. */
  static String withoutAny(String key) {
    int firstWord = key.indexOf(' ');
    boolean maybe = firstWord == 2 || firstWord == 3;
    return maybe ? IN_FRONT.matcher(key).replaceFirst("") : key;
  }

  /** A folded name without "the" in front; never empty. */
  static String without(String key) {
    return key.startsWith("the ") ? key.substring(4) : key;
  }
}
