package navisync.match;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Folds names, each once: artists and albums come again with every song. Several threads may ask at
 * the same time.
 */
public final class FoldedNames {
  private final Map<String, String> keys = new ConcurrentHashMap<>();

  /** Returns the key of a name, as {@link FoldedText#key}. */
  public String key(String name) {
    return keys.computeIfAbsent(name, FoldedText::key);
  }
}
