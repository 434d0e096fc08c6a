package navisync.match;

import java.util.HashMap;
import java.util.Map;

/** Folds names, each once: artists and albums come again with every song. */
public final class FoldedNames {
  private final Map<String, String> keys = new HashMap<>();

  /** Returns the key of a name, as {@link FoldedText#key}. */
  public String key(String name) {
    return keys.computeIfAbsent(name, FoldedText::key);
  }
}
