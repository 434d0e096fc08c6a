package navisync.console;

import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * A progress bar on one line, with counts, and the time elapsed and remaining: {@code Fetching
 * plays 45% |█████▍ | 90/200 (0:00:03 / 0:00:04) 2014-05-03}
 */
final class ProgressBarLine implements Progress {
  private static final int UNKNOWN = -1;
  private static final int EVERY_MILLISECONDS = 200;
  private static final int WIDEST = 100;
  private static final int USUAL_WIDTH = 80;

  private final BarLine line;
  private final ProgressBar bar;

  /**
   * Creates a bar and draws it.
   *
   * @param width columns of the terminal; 0 or less when unknown
   */
  ProgressBarLine(BarLine line, String task, int width) {
    this.line = line;
    // The last columns stay free, or the ^C of an interruption goes on to the next line. With a
    // consumer of its own the bar opens no terminal, so its older JLine never meets ours.
    int columns = (width <= 0 ? USUAL_WIDTH : Math.min(width, WIDEST)) - 1 - BarLine.INTERRUPT_ECHO;
    this.bar =
        new ProgressBarBuilder()
            .setTaskName(task)
            .setInitialMax(UNKNOWN)
            .setStyle(ProgressBarStyle.UNICODE_BLOCK)
            .setUpdateIntervalMillis(EVERY_MILLISECONDS)
            .setConsumer(
                new DelegatingProgressBarConsumer(text -> line.draw(Printable.line(text)), columns))
            .build();
  }

  @Override
  public void total(long total) {
    bar.maxHint(total <= 0 ? UNKNOWN : total);
  }

  @Override
  public void step(long done, String extra) {
    bar.setExtraMessage(extra.isEmpty() ? "" : " " + extra);
    bar.stepTo(done);
  }

  @Override
  public void close() {
    bar.close();
    line.clear();
  }
}
