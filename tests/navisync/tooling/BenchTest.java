package navisync.tooling;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code scripts/bench.java} measures the program wherever it is started. */
class BenchTest {
  @TempDir Path elsewhere;

  @Test
  void itMeasuresEveryRunFromAnyFolder() throws Exception {
    Path project = ProjectFolder.get();
    Path classes = Files.createDirectories(elsewhere.resolve("classes"));
    String classPath = System.getProperty("java.class.path");
    int compiled =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                Stream.concat(
                        Stream.of("-proc:none", "-cp", classPath, "-d", classes.toString()),
                        Stream.of("scripts/bench.java", "navisync.java")
                            .map(file -> project.resolve(file).toString()))
                    .toArray(String[]::new));
    assertEquals(0, compiled);

    Process bench =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.io.tmpdir=" + elsewhere,
                "-cp",
                classes + File.pathSeparator + classPath,
                "bench",
                "--plays=300",
                "--tracks=30",
                "--megabytes=1")
            .directory(elsewhere.toFile())
            .redirectErrorStream(true)
            .start();
    String output = new String(bench.getInputStream().readAllBytes(), UTF_8);

    assertEquals(0, bench.waitFor(), output);
    assertEquals(
        List.of("run", "fetch, dry run", "first write", "second run", "cache after the fetch: # b"),
        output.lines().limit(5).map(BenchTest::name).toList(),
        output);
  }

  /** The name in front of the figures. */
  private static String name(String line) {
    return line.replaceFirst("(?<=fetch: )[\\d.]+ b.*", "# b").replaceFirst("  .*", "");
  }
}
