package navisync.source;

import java.util.Optional;

/**
 * The number of plays to ask for at once: large pages fail more often (docs/rules.md, "Last.fm").
 */
enum PageSize {
  LARGE(1000),
  MIDDLE(200),
  SMALL(50);

  private final int plays;

  PageSize(int plays) {
    this.plays = plays;
  }

  /** Returns the number of plays on a page. */
  int plays() {
    return plays;
  }

  /** Returns the size to ask for when this fails; empty for the smallest. */
  Optional<PageSize> smaller() {
    return this == SMALL ? Optional.empty() : Optional.of(values()[ordinal() + 1]);
  }

  /** Returns the size to ask for when this went well for a while. */
  PageSize larger() {
    return this == LARGE ? LARGE : values()[ordinal() - 1];
  }
}
