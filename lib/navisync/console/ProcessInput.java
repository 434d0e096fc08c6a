package navisync.console;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jline.utils.Signals;

/**
 * Standard input. While a line is awaited, Ctrl-C ends the waiting and not the process. Java cannot
 * interrupt a read of standard input, so a thread of its own reads: a read that was given up serves
 * the next line.
 */
final class ProcessInput implements LineInput {
  private static final String INTERRUPT = "INT";

  /** What a read came to: a line, null at the end of input, or an error. */
  private record Read(String line, IOException error) {}

  private final BufferedReader in;
  private final BlockingQueue<Read> done = new LinkedBlockingQueue<>();
  private boolean reading;

  ProcessInput(BufferedReader in) {
    this.in = in;
  }

  @Override
  public Optional<String> next(String prompt, PrintStream shown)
      throws IOException, InterruptedException {
    Object before = Signals.register(INTERRUPT, Thread.currentThread()::interrupt);
    Read read;
    try {
      shown.print(prompt);
      shown.flush();
      read = await();
    } finally {
      Signals.unregister(INTERRUPT, before);
    }
    if (read.error() != null) {
      throw read.error();
    }
    return Optional.ofNullable(read.line());
  }

  private Read await() throws InterruptedException {
    if (!reading) {
      reading = true;
      Thread thread = new Thread(this::read, "standard input");
      thread.setDaemon(true);
      thread.start();
    }
    Read read = done.take();
    reading = false;
    return read;
  }

  private void read() {
    try {
      done.add(new Read(in.readLine(), null));
    } catch (IOException failed) {
      done.add(new Read(null, failed));
    }
  }
}
