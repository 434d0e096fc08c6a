package navisync.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import navisync.cli.HelpFilesCommand;
import navisync.cli.NavisyncCommand;
import navisync.support.SampleHome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HelpFilesCommandTest {
  @TempDir Path folder;
  private SampleHome home;
  private Path written;

  @BeforeEach
  void write() {
    home = new SampleHome(folder);
    home.command(new HelpFilesCommand(), "help").ok();
    written = home.folder().resolve("help");
  }

  @AfterEach
  void leave() {
    home.close();
  }

  @ParameterizedTest(name = "{0} completes to {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "navisync.java --po | --policy",
        "/opt/navisync/navisync.java --log | --log-file",
        "cache_info.java --exe | --execute",
        "scripts/undo.java --dry | --dry-run",
        "navisync.java --policy = la | lastfm",
        "navisync.java --policy=la | --policy=lastfm",
        "navisync.java --yes --mode = | api db",
        "navisync.java --mode = api --source '' | lastfm listenbrainz",
        "another.java --dry | ''",
      })
  void bashCompletesTheOptionsOfAScript(String typed, String completed) throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "needs bash");
    String script =
        "source help/navisync.bash; COMP_WORDS=(./jbang "
            + typed
            + "); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); COMPREPLY=(); _navisync_jbang; echo"
            + " \"${COMPREPLY[*]}\"";
    Process bash =
        new ProcessBuilder("/bin/bash", "--norc", "-c", script)
            .directory(home.folder().toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertEquals(
        completed,
        new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip());
  }

  @Test
  void everyCommandHasAManPage() throws Exception {
    try (var pages = Files.list(written.resolve("man/man1"))) {
      assertEquals(
          List.of(
              "cache_info.java.1",
              "check_setup.java.1",
              "clear_album_cache.java.1",
              "explain.java.1",
              "help_files.java.1",
              "import_history.java.1",
              "navisync.java.1",
              "session_key.java.1",
              "undo.java.1"),
          pages.map(page -> page.getFileName().toString()).sorted().toList());
    }
  }

  @Test
  void aManPageHasEveryOptionThatHelpLists() throws Exception {
    String page = Files.readString(written.resolve("man/man1/navisync.java.1")).replace("\\-", "-");
    String help = home.command(new NavisyncCommand(), "--help").ok().out();

    List<String> options =
        Pattern.compile("(?m)^ +(?:-\\w, )?(--\\S+)")
            .matcher(help)
            .results()
            .map(found -> found.group(1))
            .toList();
    assertTrue(options.size() > 20, help);
    for (String option : options) {
      assertTrue(page.contains(option + "\\fR\n"), option);
    }
    assertTrue(page.contains(".SH EXIT STATUS\n.TP\n\\fB0\\fR\ndone\n"), page);
  }
}
