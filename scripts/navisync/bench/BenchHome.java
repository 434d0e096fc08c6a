package navisync.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import navisync.fake.lastfm.FakeLastfm;

/** A home folder to measure in, with the settings of its runs. */
public final class BenchHome implements AutoCloseable {
  /** The user at Last.fm. */
  public static final String USER = "bench-listener";

  private final Path folder;
  private final Map<String, String> settings = new HashMap<>();

  /** Creates an empty folder among the temporary files. */
  public BenchHome() throws IOException {
    folder = Files.createTempDirectory("navisync-bench-");
  }

  /** Navidrome's database. */
  public Path database() {
    return folder.resolve("navidrome.db");
  }

  /** The cache's file. */
  public Path cache() {
    return folder.resolve("cache/scrobbles_cache.db");
  }

  /** Sets the history to read. */
  public void use(FakeLastfm lastfm) {
    settings.put("LASTFM_API_URL", lastfm.address().toString());
    settings.put("LASTFM_API_KEY", FakeLastfm.API_KEY);
    settings.put("LASTFM_USER", USER);
  }

  /** Sets a setting. */
  public void set(String name, String value) {
    settings.put(name, value);
  }

  /** Runs {@code navisync.java} in this home and waits for its end. */
  public ProcessCost sync(String... arguments) throws Exception {
    List<String> command = MeasuredProgram.command("navisync", "--home=" + folder);
    command.addAll(List.of(arguments));
    ProcessBuilder program = new ProcessBuilder(command);
    program.environment().putAll(settings);
    return ProcessCost.of(program, folder);
  }

  /** Runs the plain pass over the cache and the database. */
  public ProcessCost plainPass(String userId) throws Exception {
    Path copy = folder.resolve("copy.db");
    return ProcessCost.of(
        new ProcessBuilder(
            ProcessCost.java(
                PlainPass.class.getName(),
                cache().toString(),
                database().toString(),
                copy.toString(),
                userId)),
        folder);
  }

  /** The folder. */
  public Path folder() {
    return folder;
  }

  /** Deletes the folder. */
  @Override
  public void close() throws IOException {
    try (var files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(BenchHome::delete);
    }
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
