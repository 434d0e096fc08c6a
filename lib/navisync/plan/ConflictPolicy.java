package navisync.plan;

import java.util.Locale;
import navisync.plan.PlanAnswers.Resolution;

/**
 * What happens where Navidrome counts more plays than Last.fm (PLAYCOUNT_CONFLICT_RESOLUTION and
 * {@code --policy}). A lower count is raised under every policy but {@link #INCREMENT}.
 */
public enum ConflictPolicy {
  /** You are asked about each conflict; without an answer it is left as it is. */
  ASK((navidrome, lastfm, answer) -> answer),
  /** Navidrome's count stays. */
  NAVIDROME((navidrome, lastfm, answer) -> Resolution.KEEP),
  /** Last.fm's count is taken, lower ones too. */
  LASTFM((navidrome, lastfm, answer) -> Resolution.TAKE_LASTFM),
  /** The higher of the two stays, which is Navidrome's. */
  HIGHER((navidrome, lastfm, answer) -> Resolution.KEEP),
  /** Plays that are not recorded yet are added to Navidrome's own count. */
  INCREMENT((navidrome, lastfm, answer) -> Resolution.KEEP);

  /** Resolves a conflict by both counts and your answer, which is null when you gave none. */
  private interface Rule {
    Resolution resolve(long navidrome, long lastfm, Resolution answer);
  }

  private final Rule rule;

  ConflictPolicy(Rule rule) {
    this.rule = rule;
  }

  /**
   * Resolves a conflict.
   *
   * @param navidrome Navidrome's count, which is higher
   * @param lastfm Last.fm's count
   * @param answer your answer about this track, null for none
   * @return null when the policy needs an answer
   */
  public Resolution resolve(long navidrome, long lastfm, Resolution answer) {
    return rule.resolve(navidrome, lastfm, answer);
  }

  /** Returns whether a star that NaviSync set is removed once Last.fm no longer lists the love. */
  public boolean removesStars() {
    return this == LASTFM;
  }

  /** Returns the name as written in settings. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return text();
  }

  /**
   * Returns the policy of a name, in any case and with blanks around it.
   *
   * @throws IllegalArgumentException for any other text
   */
  public static ConflictPolicy of(String text) {
    return valueOf(text.strip().toUpperCase(Locale.ROOT));
  }
}
