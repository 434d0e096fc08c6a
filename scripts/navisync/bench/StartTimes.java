package navisync.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** How long a program takes to show its first words. */
public final class StartTimes {
  private static final int TRIES = 5;

  private StartTimes() {}

  /** Work that is measured by the clock on the wall. */
  @FunctionalInterface
  private interface Start {
    void perform() throws Exception;
  }

  /** Returns the seconds until a command has ended, the median of five tries. */
  public static double untilEnd(List<String> command) throws Exception {
    return median(
        () -> {
          Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
          process.getInputStream().readAllBytes();
          if (process.waitFor() != 0) {
            throw new IllegalStateException(command + " failed");
          }
        });
  }

  /** Whether there is a {@code script} command, which makes a terminal (util-linux). */
  public static boolean hasTerminals() {
    return Files.isExecutable(Path.of("/usr/bin/script"));
  }

  /**
   * Returns the seconds until a command in a terminal of its own has shown a text, the median of
   * five tries.
   */
  public static double untilShown(String text, List<String> command) throws Exception {
    String started = "stty cols 80 rows 24; exec '" + String.join("' '", command) + "'";
    return median(() -> waitFor(text, new ProcessBuilder("script", "-qfec", started, "/dev/null")));
  }

  private static void waitFor(String text, ProcessBuilder command) throws Exception {
    Process process = command.redirectErrorStream(true).start();
    StringBuilder shown = new StringBuilder();
    byte[] buffer = new byte[8192];
    while (shown.indexOf(text) < 0) {
      int read = process.getInputStream().read(buffer);
      if (read < 0) {
        throw new IllegalStateException("Not shown: " + text + " but: " + shown);
      }
      shown.append(new String(buffer, 0, read, StandardCharsets.UTF_8));
    }
    process.getOutputStream().write(4); // Ctrl-D leaves the shell
    process.getOutputStream().flush();
    process.getInputStream().readAllBytes();
    process.waitFor();
  }

  private static double median(Start start) throws Exception {
    double[] seconds = new double[TRIES];
    for (int i = 0; i < TRIES; i++) {
      long begin = System.nanoTime();
      start.perform();
      seconds[i] = (System.nanoTime() - begin) / 1e9;
    }
    Arrays.sort(seconds);
    return seconds[TRIES / 2];
  }
}
