package navisync.readme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import navisync.support.JavaProcess;
import navisync.support.SampleHome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The README's chapter "Make it yours": each of its changes is applied to a copy of the project as
 * it stands there, compiled, seen to work, and passes the tests. {@code run_tests.java --with} runs
 * all tests that way, this one those that the change is nearest to.
 */
class MakeItYoursTest {
  @TempDir Path folder;
  private SampleHome home;

  @BeforeEach
  void start() {
    home = SampleHome.ofMirrow(folder);
  }

  @AfterEach
  void leave() {
    home.close();
  }

  @Test
  void anotherMatchRule() throws Exception {
    home.play("Mirrow", "Slow Lantern [Harbour Tape]", "", 1_640_000_000, 1_650_000_000);
    home.play("Mirrow", "Ash Ferry [Live]", "", 1_640_000_000);
    home.play("Mirrow", "Ash Ferry [Live] [Harbour Tape]", "", 1_650_000_000);
    ChangedProject changed = changed("Another match rule");

    run(changed, "--yes", "--env-file=" + home.folder().resolve(".env"));

    assertEquals(List.of("ash-ferry@kites|2", "slow-lantern@kites|5", "tin-sky@salt|4"), counts());
    assertTestsPass(
        changed, "MatcherTest", "RecordingMarksTest", "TrackNumberTest", "LabelledPairsTest");
  }

  @Test
  void anotherPolicy() throws Exception {
    home.navidrome.change("update annotation set play_count = 3 where item_id = 'ash-ferry@kites'");
    ChangedProject changed = changed("Another policy");

    run(changed, "--yes", "--policy=plausible", "--env-file=" + home.folder().resolve(".env"));

    assertEquals(List.of("ash-ferry@kites|3", "slow-lantern@kites|3", "tin-sky@salt|1"), counts());
    assertTestsPass(
        changed, "CompareRuleTest", "PoliciesTogetherTest", ".SettingsTest", "UsageTest");
  }

  @Test
  void anotherReport() throws Exception {
    home.play("Nobody", "Lost, \"again\"", "", 1_640_000_000);
    ChangedProject changed = changed("Another report");

    run(changed, "--yes", "--env-file=" + home.folder().resolve(".env"));

    assertEquals(
        "plays,artist,title\r\n1,Nobody,Lost\r\n1,Nobody,\"Lost, \"\"again\"\"\"\r\n",
        home.text("json/wanted.csv"));
    assertTestsPass(changed, "ReportTest", "DocumentedNamesTest", "DryRunTest", "PrivateFilesTest");
  }

  private void assertTestsPass(ChangedProject changed, String... tests) throws Exception {
    Process process = changed.tests(Class.forName("run_tests"), List.of(tests));
    String output = output(process);
    assertEquals(0, process.waitFor(), output);
  }

  private ChangedProject changed(String heading) {
    return new ChangedProject(heading, folder.resolve("changed"));
  }

  private List<String> counts() {
    return home.navidrome.tracks().stream()
        .map(track -> track.replaceFirst("(\\|\\d+).*", "$1"))
        .toList();
  }

  /** Runs the demo of the changed program, and then the program, as a process of its own. */
  private void run(ChangedProject changed, String... arguments)
      throws IOException, InterruptedException {
    List<String> command =
        JavaProcess.command(
            changed.classPath(), RunNavisync.class.getName(), "--demo", RunNavisync.THEN);
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = output(process);
    assertEquals(0, process.waitFor(), output);
  }

  private static String output(Process process) throws IOException {
    process.getOutputStream().close();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }
}
