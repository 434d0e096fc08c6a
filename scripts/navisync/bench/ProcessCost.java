package navisync.bench;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a program took from its start to its end.
 *
 * @param wallSeconds by the clock on the wall
 * @param cpuSeconds of processor time, of its threads together; 0 where the system does not tell
 * @param peakMegabytes the most memory it had in use; 0 where the system does not tell (Linux does)
 * @param output what it printed
 */
public record ProcessCost(
    double wallSeconds, double cpuSeconds, long peakMegabytes, String output) {
  private static final int MILLIS_BETWEEN_LOOKS = 5;

  /** Returns the command that starts a class with this Java, its options and its libraries. */
  public static List<String> java(String main, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main));
    command.addAll(List.of(arguments));
    return command;
  }

  /**
   * Runs a program to its end.
   *
   * @param folder takes what it prints
   * @throws IllegalStateException with its errors when it does not end with exit code 0
   */
  public static ProcessCost of(ProcessBuilder program, Path folder)
      throws IOException, InterruptedException {
    File output = folder.resolve("output.txt").toFile();
    File errors = folder.resolve("errors.txt").toFile();
    long start = System.nanoTime();
    Process process = program.redirectOutput(output).redirectError(errors).start();
    long peak = 0;
    double cpu = 0;
    while (process.isAlive()) {
      peak = Math.max(peak, peakMegabytes(process.pid()));
      cpu = Math.max(cpu, cpuSeconds(process));
      Thread.sleep(MILLIS_BETWEEN_LOOKS);
    }
    double wall = (System.nanoTime() - start) / 1e9;
    if (process.exitValue() != 0) {
      throw new IllegalStateException(Files.readString(errors.toPath()));
    }
    return new ProcessCost(wall, cpu, peak, Files.readString(output.toPath()));
  }

  private static double cpuSeconds(Process process) {
    return process.info().totalCpuDuration().map(time -> time.toNanos() / 1e9).orElse(0.0);
  }

  private static long peakMegabytes(long pid) {
    try {
      return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
          .findFirst()
          .orElse(0);
    } catch (IOException ended) {
      return 0;
    }
  }
}
