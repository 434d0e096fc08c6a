package navisync.match;

/**
 * What the person set about near spellings.
 *
 * @param considered ENABLE_FUZZY_MATCHING
 * @param threshold FUZZY_MATCHING_THRESHOLD: the score, 0 to 100, from which one is a candidate
 * @param automatic FUZZY_MATCHING_AUTO_THRESHOLD: from which one is taken without asking
 */
public record NearSettings(boolean considered, int threshold, int automatic) {

  /** The settings of a person who set nothing. */
  public static final NearSettings DEFAULT = new NearSettings(true, 85, 95);
}
