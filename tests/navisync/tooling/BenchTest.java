package navisync.tooling;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.tools.ToolProvider;
import navisync.support.JavaProcess;
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
                "-proc:none",
                "-cp",
                classPath,
                "-d",
                classes.toString(),
                "-sourcepath",
                project.resolve("scripts").toString(),
                project.resolve("scripts/bench.java").toString());
    assertEquals(0, compiled);

    List<String> command =
        JavaProcess.command(
            classes + File.pathSeparator + classPath,
            "bench",
            "--only=sync,api",
            "--plays=300",
            "--tracks=30",
            "--api-plays=40",
            "--megabytes=1",
            "--json");
    command.add(command.indexOf("-cp"), "-Djava.io.tmpdir=" + elsewhere);
    Process bench =
        new ProcessBuilder(command)
            .directory(elsewhere.toFile())
            .redirectError(elsewhere.resolve("progress").toFile())
            .start();
    String output = new String(bench.getInputStream().readAllBytes(), UTF_8);

    assertEquals(0, bench.waitFor(), Files.readString(elsewhere.resolve("progress")) + output);
    Map<String, List<String>> names = new LinkedHashMap<>();
    new ObjectMapper()
        .readTree(output)
        .properties()
        .forEach(part -> names.put(part.getKey(), part.getValue().findValuesAsText("name")));
    assertEquals(
        Map.of(
            "cores",
            List.of(),
            "loadBefore",
            List.of(),
            "java",
            List.of(),
            "300 plays, 30 tracks",
            List.of(
                "fetch, dry run",
                "plain pass",
                "first write",
                "without news",
                "0.1 % news",
                "0.1 % news",
                "first write, times the plain pass",
                "without news, times the plain pass",
                "cache after the fetch, bytes a play",
                "cache after the first write, bytes a play",
                "cache after the last run, bytes a play"),
            "API mode, 40 plays, 30 tracks",
            List.of(
                "fetch, dry run",
                "sending",
                "the same batches, bare",
                "from the first batch to the last",
                "the whole command")),
        names);
  }
}
