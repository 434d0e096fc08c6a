package navisync.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import navisync.cli.CacheInfoCommand;
import navisync.store.Cache;
import navisync.support.CommandRun;
import navisync.support.SampleHome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code cache_info.java} with the options of the Python version. */
class CacheInfoCommandTest {
  private static final String NOTE =
      "Nothing to reset: every run compares everything. To forget the recorded plays, use"
          + " forget-counts.";

  @TempDir Path folder;
  private SampleHome home;

  @BeforeEach
  void begin() {
    home = SampleHome.ofMirrow(folder);
  }

  @AfterEach
  void close() {
    home.close();
  }

  private CommandRun ask(String... arguments) {
    return home.command(new CacheInfoCommand(), arguments);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "--output=x | Unknown output \"x\". Choose table, csv, tsv or json. See --help.",
        "--info --fuzzy | Only one of --info, --reset, --fuzzy can be given. See --help.",
        "--info --execute=runs | --info, --reset and --fuzzy cannot be combined with --execute or"
            + " --output. Leave one out.",
        "--execute=info --execute=runs | --execute can be given only once. See --help."
      })
  void whatCannotBeReadIsSaidInPlainWords(String arguments, String sentence) {
    assertEquals(
        new CommandRun(2, "", sentence + "\n"),
        home.command(new CacheInfoCommand(), arguments.split(" ")));
  }

  @Test
  @DisplayName("--info shows the cache in numbers, also while a sync runs and with broken settings")
  void infoWhileARunHasTheCache() throws IOException {
    home.run("--yes").ok();
    Files.writeString(home.folder().resolve(".env"), "USE_NAVIDROME_API=perhaps\n");
    Cache held = Cache.open(home.folder().resolve("cache"), line -> {});
    try (held) {
      CommandRun run = ask("--info");

      assertEquals("", run.error());
      assertEquals(
          """
          ann at 127.0.0.1:#
            plays                         7
            artists                       2
            tracks                        4
            loved tracks                  1
            oldest play    YYYY-MM-DD hh:mm
            newest play    YYYY-MM-DD hh:mm
            fetched up to  YYYY-MM-DD hh:mm

          The cache
            saved decisions                 0
            runs that wrote                 1
            last run         YYYY-MM-DD hh:mm
            size                       #.# MB
            HOME/home/cache/scrobbles_cache.db
          """,
          run.out()
              .replaceAll("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d", "YYYY-MM-DD hh:mm")
              .replaceAll("\\d\\.\\d MB", "#.# MB"));
    }
  }

  @Test
  @DisplayName("--info --json is one object, times in unix seconds")
  void infoAsJson() {
    home.run("--yes").ok();
    CommandRun run = ask("-i", "--json");

    assertEquals(
        "{\"file\":\"HOME/home/cache/scrobbles_cache.db\",\"bytes\":0,\"form\":0,\"accounts\":[{\"source\":\"Last.fm\",\"server\":\"127.0.0.1:#\",\"user\":\"ann\",\"plays\":7,\"imports\":[],\"undated\":0,\"withdrawn\":0,\"notAccepted\":0,\"artists\":2,\"tracks\":4,\"loved\":1,\"lovedComplete\":true,\"oldest\":1600000000,\"newest\":1630000000,\"readUpTo\":1700000000}],\"decisions\":{},\"runs\":1,\"lastRun\":1700000000}\n",
        run.out().replaceAll("(\"bytes\":|\"form\":)\\d+", "$10"));
    assertEquals("", run.error());
  }

  @Test
  @DisplayName(
      "--reset says that nothing needs a reset and changes nothing, also with -y and --json")
  void reset() {
    home.run("--yes").ok();

    assertEquals(NOTE + "\n", ask("--reset").out());
    assertEquals("{\"note\":\"" + NOTE + "\"}\n", ask("-r", "-y", "--json").out());
    assertEquals(0, home.run("--yes", "--json").json().at("/plan/raised").asInt());
  }

  @Test
  @DisplayName("--fuzzy lists the saved decisions")
  void fuzzy() {
    home.run("--yes").ok();

    assertEquals("No decisions are saved.\n", ask("-f").out());
    assertEquals("{\"decisions\":[]}\n", ask("--fuzzy", "--json").out());
  }

  @Test
  @DisplayName("without a cache it says how to get one, in JSON too")
  void noCacheYet() {
    String sentence =
        "No cache at HOME/home/cache/scrobbles_cache.db yet; run navisync.java once, or name"
            + " its folder with --home.";
    for (CommandRun run :
        new CommandRun[] {
          ask(), ask("--info"), ask("--reset"), home.piped("info\n", new CacheInfoCommand())
        }) {
      assertEquals(2, run.exitCode());
      assertEquals(sentence + "\n", run.error());
    }
    assertEquals("{\"error\":\"" + sentence + "\",\"exitCode\":2}\n", ask("-i", "--json").out());
  }

  @Test
  @DisplayName("two commands at once, or --json for the shell, are usage errors")
  void wrongUsage() {
    assertEquals(2, ask("--info", "--fuzzy").exitCode());
    CommandRun shell = ask("--json");
    assertEquals(
        "{\"error\":\"--json needs --info, --reset or --fuzzy. For a command of the shell, use"
            + " --output=json.\",\"exitCode\":2}\n",
        shell.out());
    assertEquals(2, shell.exitCode());
  }
}
