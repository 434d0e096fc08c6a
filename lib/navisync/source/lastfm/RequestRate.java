package navisync.source.lastfm;

import java.time.Duration;
import java.time.Instant;
import navisync.io.Retry;
import navisync.io.Timekeeper;
import navisync.io.WebAnswer;
import navisync.source.SourceConnection;

/**
 * Keeps requests within the rate that Last.fm allows: about 5 a second, averaged over 5 minutes. A
 * bucket of 300 that fills by 4 a second gives at most 1,500 in any 5 minutes. Another server gets
 * requests without a limit until it says that there are too many. Safe for several threads.
 */
final class RequestRate implements SourceConnection.Pace {
  /** The number of requests that may go at once. */
  static final int BURST = 300;

  /** The number of requests a second after that. */
  static final int PER_SECOND = 4;

  private static final long MILLIS_EACH = 1000 / PER_SECOND;

  private final Timekeeper time;
  private double bucket;
  private Instant filledAt;
  private Instant heldUntil;

  private RequestRate(Timekeeper time, double allowed) {
    this.time = time;
    bucket = allowed;
    filledAt = time.now();
    heldUntil = Instant.EPOCH;
  }

  /** Returns the rate of Last.fm's terms. */
  static RequestRate ofLastfm(Timekeeper time) {
    return new RequestRate(time, BURST);
  }

  /**
   * Returns a rate without a limit until the first {@link #hold}; from then on the rate of
   * Last.fm's terms.
   */
  static RequestRate setByAnswers(Timekeeper time) {
    return new RequestRate(time, Double.POSITIVE_INFINITY);
  }

  @Override
  public void take() throws InterruptedException {
    for (Duration wait = tryTake(); !wait.isZero(); wait = tryTake()) {
      time.pause(wait);
    }
  }

  /** Sends nothing more while the service asks to wait. */
  @Override
  public void answered(WebAnswer answer) {
    answer
        .retryAfter()
        .filter(wait -> wait.compareTo(Retry.LONGEST_WAIT) <= 0)
        .ifPresent(this::hold);
  }

  /** Lets no thread send a request for a while, and none in bursts after it. */
  synchronized void hold(Duration length) {
    Instant until = time.now().plus(length);
    if (until.isAfter(heldUntil)) {
      heldUntil = until;
    }
    bucket = 0;
    filledAt = heldUntil;
  }

  /** Takes a place, or says how long to wait before asking again. */
  private synchronized Duration tryTake() {
    Instant now = time.now();
    if (now.isBefore(heldUntil)) {
      return Duration.between(now, heldUntil);
    }
    long millis = Duration.between(filledAt, now).toMillis();
    if (millis > 0) {
      bucket = Math.max(bucket, Math.min(BURST, bucket + (double) millis / MILLIS_EACH));
      filledAt = filledAt.plusMillis(millis);
    } else if (millis < 0) {
      filledAt = now; // the clock was set back
    }
    if (bucket >= 1) {
      bucket -= 1;
      return Duration.ZERO;
    }
    return Duration.ofMillis((long) Math.ceil((1 - bucket) * MILLIS_EACH));
  }
}
