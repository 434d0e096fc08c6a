package navisync.match;

import java.util.regex.Pattern;

/** Articles in names: {@code Mirrows, The} is {@code The Mirrows}, and perhaps {@code Mirrows}. */
final class Articles {
  private static final Pattern BEHIND =
      Pattern.compile(
          "(?iU)([^,]+),\\s*(the|a|an|die|der|das|les|le|la|los|las|el|il|gli|de|het|os)");

  /** No "a" and "an", which begin other names too: {@code A Tribe}. */
  private static final Pattern IN_FRONT =
      Pattern.compile("^(?:the|die|der|das|les|le|la|los|las|el|il|gli|de|het|os) (?=\\S)");

  private Articles() {}

  /** Moves an article behind a comma to the front; returns the name itself when there is none. */
  static String inFront(String name) {
    if (name.indexOf(',') < 0) {
      return name;
    }
    var found = BEHIND.matcher(name);
    return found.matches() ? found.group(2) + " " + found.group(1) : name;
  }

  /**
   * Removes a leading article, in any of these languages, from a folded artist's name; never
   * returns an empty name.
   */
  static String withoutAny(String key) {
    int firstWord = key.indexOf(' ');
    boolean maybe = firstWord == 2 || firstWord == 3;
    return maybe ? IN_FRONT.matcher(key).replaceFirst("") : key;
  }

  /** Removes a leading "the" from a folded name; never returns an empty name. */
  static String without(String key) {
    return key.startsWith("the ") ? key.substring(4) : key;
  }
}
