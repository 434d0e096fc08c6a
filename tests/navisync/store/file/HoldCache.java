package navisync.store.file;

import java.io.IOException;
import java.nio.file.Path;
import navisync.store.Cache;
import navisync.support.JavaProcess;

/** A process of its own that has a cache open for a run until it is ended. */
public final class HoldCache {
  private HoldCache() {}

  /** Opens the cache in the folder, says so, and waits for the end of its input. */
  public static void main(String[] arguments) throws IOException {
    try (Cache cache = Cache.open(Path.of(arguments[0]), line -> {})) {
      cache.openAccount("https://ws.audioscrobbler.com/2.0/", "ann");
      System.out.println("open");
      while (System.in.read() >= 0) {
        continue;
      }
    }
  }

  /** Starts it and waits until it has the cache. */
  public static Process start(Path folder) throws IOException {
    Process process =
        new ProcessBuilder(JavaProcess.command(HoldCache.class, folder.toString()))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String line = process.inputReader().readLine();
    if (!"open".equals(line)) {
      throw new IOException("the other process said " + line);
    }
    return process;
  }
}
