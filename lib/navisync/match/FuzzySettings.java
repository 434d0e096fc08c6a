package navisync.match;

/**
 * The settings of fuzzy matching.
 *
 * @param considered ENABLE_FUZZY_MATCHING
 * @param threshold FUZZY_MATCHING_THRESHOLD: the score, 0 to 100, from which a song is suggested
 * @param automatic FUZZY_MATCHING_AUTO_THRESHOLD: the score from which it is accepted without
 *     asking
 */
public record FuzzySettings(boolean considered, int threshold, int automatic) {

  /** The default settings. */
  public static final FuzzySettings DEFAULT = new FuzzySettings(true, 85, 95);
}
