package navisync.plan;

import java.util.Locale;

/**
 * What happens where Navidrome counts more plays than Last.fm (PLAYCOUNT_CONFLICT_RESOLUTION and
 * {@code --policy}). A lower count is raised under every policy but {@link #INCREMENT}.
 */
public enum ConflictPolicy {
  /** You are asked about each conflict; without a terminal it is left as it is. */
  ASK,
  /** Navidrome's count stays. */
  NAVIDROME,
  /** Last.fm's count is taken, lower ones too. */
  LASTFM,
  /** The higher of the two stays, which is Navidrome's. */
  HIGHER,
  /** Plays that are not recorded yet are added to Navidrome's own count. */
  INCREMENT;

  /** The name as written in settings. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The policy of a name, in any case and with blanks around it.
   *
   * @throws IllegalArgumentException for any other text
   */
  public static ConflictPolicy of(String text) {
    return valueOf(text.strip().toUpperCase(Locale.ROOT));
  }
}
