package navisync.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jdk.jshell.tool.JavaShellToolBuilder;
import navisync.Failure;
import navisync.support.SampleHome;
import navisync.tooling.ProjectFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of the usual story, once it is fetched: what the Java prompt has at hand. */
class ExploreTest {
  @TempDir Path folder;
  private SampleHome home;
  private String envFile;

  @BeforeEach
  void fetch() {
    home = SampleHome.ofMirrow(folder);
    envFile = home.folder().resolve(".env").toString();
    home.run("--dry-run").ok();
  }

  @AfterEach
  void leave() {
    home.close();
  }

  @Test
  void readyAnswers() {
    try (Explore explore = Explore.open(envFile)) {
      assertEquals(
          List.of("Mirrow 6", "Nobody 1"),
          explore.topArtists(10).stream().map(each -> each.artist() + " " + each.plays()).toList());
      assertEquals(
          List.of("Lost 1"),
          explore.unmatched().stream()
              .map(each -> each.track().title() + " " + each.plays())
              .toList());
      assertEquals(
          List.of("Ash Ferry 1605000000"),
          explore.playsOf(LocalDate.of(2020, 11, 10)).stream()
              .map(each -> each.track().title() + " " + each.second())
              .toList());
      assertEquals(3, explore.library().tracks().size());
    }
  }

  @Test
  void withoutACacheItSaysWhatToDo() throws Exception {
    Path other = Files.createDirectories(folder.resolve("other"));
    Files.copy(Path.of(envFile), other.resolve(".env"));

    Failure failure =
        assertThrows(Failure.class, () -> Explore.open(other.resolve(".env").toString()));

    assertEquals(
        "No cache at "
            + other.resolve("cache/scrobbles_cache.db")
            + " yet; run navisync.java once, or name its folder with --home.",
        failure.getMessage());
  }

  @Test
  void theMethodsOfThePromptWork() throws Exception {
    String script = Files.readString(ProjectFolder.get().resolve("scripts/explore.jsh"));
    Matcher text = Pattern.compile("\"\"\"\\n(.*?)\"\"\"", Pattern.DOTALL).matcher(script);
    text.find();
    Path startup = folder.resolve("startup.jsh");
    Files.writeString(
        startup, text.group(1).translateEscapes().replace("ENV_FILE", '"' + envFile + '"'));
    String typed = "topArtists(1)\nunmatched(5)\nlibrary().tracks().size()\ncache.close()\n";
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
    PrintStream before = System.out;
    System.setOut(print);
    try {
      JavaShellToolBuilder.builder()
          .in(new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)), null)
          .out(print)
          .err(print)
          .start(
              "--execution=local",
              "--feedback=concise",
              "--class-path=" + System.getProperty("java.class.path"),
              "--startup=DEFAULT",
              "--startup=" + startup);
    } finally {
      System.setOut(before);
    }

    List<String> shown =
        out.toString(StandardCharsets.UTF_8)
            .lines()
            .map(line -> line.replaceFirst("^(jshell> )+", "").replaceFirst("^\\$\\d+", "\\$"))
            .filter(line -> !line.isBlank() && !typed.lines().toList().contains(line))
            .toList();
    assertEquals(
        List.of(
            "Ready: topArtists(10)  playsOf(\"2024-05-01\")  unmatched(20)  library()  cache"
                + "  explore     /exit leaves",
            "      6  Mirrow",
            "      1  Nobody – Lost",
            "$ ==> 3"),
        shown);
  }
}
