package navisync.match;

import java.util.HashMap;
import java.util.Map;

/** Folds names that come again and again once each. */
final class FoldedNames {
  private final Map<String, String> keys = new HashMap<>();

  /** The key of a name, as {@link FoldedText#key}. */
  String key(String name) {
    return keys.computeIfAbsent(name, FoldedText::key);
  }
}
