package navisync.io;

import java.util.HashMap;
import java.util.Map;

/**
 * Gives one object for all equal texts. Rows repeat the same few artists, albums and ids, and each
 * reading of them makes a new text: a third of the memory of a large library.
 */
public final class SharedTexts {
  private final Map<String, String> texts = new HashMap<>();

  /** Returns one and the same text for all that are equal; null for null. */
  public String of(String text) {
    if (text == null) {
      return null;
    }
    String known = texts.putIfAbsent(text, text);
    return known == null ? text : known;
  }
}
