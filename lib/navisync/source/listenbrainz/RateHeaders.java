package navisync.source.listenbrainz;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import navisync.io.Retry;
import navisync.io.Timekeeper;
import navisync.io.WebAnswer;
import navisync.source.SourceConnection;

/**
 * Keeps requests apart by a least time, and within what the server says with each answer: how many
 * it still takes ({@code X-RateLimit-Remaining}) in how many seconds ({@code
 * X-RateLimit-Reset-In}), or how long to wait ({@code Retry-After}). Safe for several threads.
 */
final class RateHeaders implements SourceConnection.Pace {
  private final Timekeeper time;
  private final Duration apart;
  private Instant next = Instant.EPOCH;
  private long remaining = Long.MAX_VALUE;
  private Instant reset = Instant.EPOCH;

  /**
   * Takes any number of requests until an answer says otherwise.
   *
   * @param apart the least time from one request to the next
   */
  RateHeaders(Timekeeper time, Duration apart) {
    this.time = time;
    this.apart = apart;
  }

  @Override
  public void take() throws InterruptedException {
    for (Duration wait = tryTake(); !wait.isZero(); wait = tryTake()) {
      time.pause(wait);
    }
  }

  /** Takes a place, or says how long to wait before asking again. */
  private synchronized Duration tryTake() {
    Instant now = time.now();
    if (!now.isBefore(reset)) {
      remaining = Long.MAX_VALUE;
    }
    if (remaining == 0) {
      return Duration.between(now, reset);
    }
    Duration tooEarly = Duration.between(now, next);
    boolean clockSetBack = tooEarly.compareTo(apart) > 0;
    if (!tooEarly.isNegative() && !tooEarly.isZero() && !clockSetBack) {
      return tooEarly;
    }
    remaining--;
    next = now.plus(apart);
    return Duration.ZERO;
  }

  @Override
  public void answered(WebAnswer answer) {
    OptionalLong left = number(answer, "X-RateLimit-Remaining");
    OptionalLong seconds = number(answer, "X-RateLimit-Reset-In");
    if (left.isPresent() && seconds.isPresent()) {
      allow(left.getAsLong(), Duration.ofSeconds(seconds.getAsLong()));
    }
    wait(answer).ifPresent(wait -> allow(0, wait));
  }

  /** Returns how long an answer asks to wait before the next request; empty when it does not. */
  static Optional<Duration> wait(WebAnswer answer) {
    if (answer.status() != 429 || answer.retryAfter().isPresent()) {
      return answer.retryAfter();
    }
    OptionalLong seconds = number(answer, "X-RateLimit-Reset-In");
    return seconds.isPresent()
        ? Optional.of(Duration.ofSeconds(seconds.getAsLong()))
        : Optional.empty();
  }

  /** Answers may arrive in another order than they were sent: the smallest number counts. */
  private synchronized void allow(long requests, Duration length) {
    if (length.compareTo(Retry.LONGEST_WAIT) > 0) {
      return;
    }
    Instant now = time.now();
    boolean sameWindow = now.isBefore(reset);
    remaining = sameWindow ? Math.min(remaining, requests) : requests;
    Instant until = now.plus(length);
    if (!sameWindow || requests == 0 && until.isAfter(reset)) {
      reset = until;
    }
  }

  private static OptionalLong number(WebAnswer answer, String header) {
    String text = answer.header(header).map(String::strip).orElse("");
    return text.matches("\\d{1,9}") ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
  }
}
