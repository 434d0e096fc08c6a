package navisync.match;

import java.util.HashMap;
import java.util.Map;

/** A cache of folded names: each name is folded once. */
final class FoldedNames {
  private final Map<String, String> keys = new HashMap<>();

  /** Returns the key of a name, as {@link FoldedText#key}. */
  String key(String name) {
    return keys.computeIfAbsent(name, FoldedText::key);
  }
}
