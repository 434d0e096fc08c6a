package navisync.navidrome.api;

import java.time.Duration;

/**
 * The number of plays in one request, learned from what the server takes: more as long as it takes
 * them in good time, fewer for a while when an answer is lost, and never again as many as it
 * refused.
 */
final class BatchSize {
  /** Ten thousand parameters are Navidrome's limit; more gains nothing. */
  static final int LARGEST = 2_000;

  /** An answer that takes longer than this makes a lost connection likelier than a gain. */
  private static final Duration LONG = Duration.ofSeconds(15);

  private final int first;
  private int next;
  private int taken;
  private boolean anyTaken;
  private int refused = LARGEST + 1;

  /** Begins with a size: small, since nothing is known of the server yet. */
  BatchSize(int first) {
    this.first = first;
    this.next = first;
  }

  /** Returns how many plays to send next, at least one. */
  int next() {
    return next;
  }

  /** Returns whether the server ever took a play. */
  boolean takesPlays() {
    return anyTaken;
  }

  /** Notes that the server took so many plays, and how long the answer took. */
  void taken(int plays, Duration time) {
    anyTaken = true;
    taken = Math.max(taken, plays);
    if (plays == next && time.compareTo(LONG) < 0) {
      next = below(Math.min(LARGEST, next * 2));
    }
  }

  /** Notes that the server refused so many plays as too many, for good. */
  void refused(int plays) {
    if (plays == 1) {
      // One play is never too many, so size is not what was wrong.
      refused = LARGEST + 1;
      next = first;
      return;
    }
    refused = plays;
    if (taken >= plays) {
      taken = 0; // it has become stricter
    }
    next = taken == 0 ? plays / 2 : below(plays);
  }

  /**
   * Notes that an answer was lost: half as many for a while, whatever is left of the batch, so that
   * a single loss is made good by the next answer.
   */
  void lost() {
    next = Math.max(1, next / 2);
  }

  /**
   * Returns a size half way between what was taken and what was refused, until that gains little.
   */
  private int below(int size) {
    if (size < refused) {
      return size;
    }
    int gain = (refused - taken) / 2;
    return gain <= taken / 8 ? taken : taken + gain;
  }
}
