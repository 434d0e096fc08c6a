package navisync.source.lastfm;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import navisync.io.Timekeeper;

/** A clock that stands still but for pauses, which pass at once. */
public final class FakeTime implements Timekeeper {
  private final List<Duration> pauses = new ArrayList<>();
  private Instant now;

  /** Starts at a second, unix seconds UTC. */
  public FakeTime(long second) {
    now = Instant.ofEpochSecond(second);
  }

  @Override
  public synchronized Instant now() {
    return now;
  }

  @Override
  public synchronized void pause(Duration length) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    pauses.add(length);
    now = now.plus(length);
  }

  /** Time passes. */
  public synchronized void pass(Duration length) {
    now = now.plus(length);
  }

  /** The pauses so far. */
  public synchronized List<Duration> pauses() {
    return List.copyOf(pauses);
  }
}
