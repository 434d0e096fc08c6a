package navisync.console;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;

/**
 * Progress for logs: a line every ten seconds, so none for short work. Sample: {@code Fetching
 * plays: 12,000 of 200,000 (6%), about 3 min left}
 */
final class ProgressNotes implements Progress {
  private static final Duration BETWEEN = Duration.ofSeconds(10);

  private final Consumer<String> lines;
  private final InstantSource clock;
  private final String task;
  private final Instant start;
  private Instant last;
  private long total;

  ProgressNotes(Consumer<String> lines, InstantSource clock, String task) {
    this.lines = lines;
    this.clock = clock;
    this.task = task;
    this.start = clock.instant();
    this.last = start;
  }

  @Override
  public synchronized void total(long total) {
    this.total = total;
  }

  @Override
  public synchronized void step(long done, String extra) {
    Instant now = clock.instant();
    if (Duration.between(last, now).compareTo(BETWEEN) < 0) {
      return;
    }
    last = now;
    String about = extra.isEmpty() ? "" : ", " + extra;
    lines.accept(
        task + ": " + Count.of(done) + ofTotal(done, Duration.between(start, now)) + about);
  }

  @Override
  public void close() {}

  private String ofTotal(long done, Duration gone) {
    if (total <= 0) {
      return "";
    }
    String share = " of " + Count.of(total) + " (" + Math.min(100, 100 * done / total) + "%)";
    if (done <= 0 || done >= total) {
      return share;
    }
    return share + ", about " + rough(gone.toSeconds() * (total - done) / done) + " left";
  }

  private static String rough(long seconds) {
    if (seconds < 60) {
      return seconds + " s";
    }
    long minutes = (seconds + 30) / 60;
    return minutes < 60 ? minutes + " min" : minutes / 60 + " h " + minutes % 60 + " min";
  }
}
