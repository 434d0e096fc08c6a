package navisync.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import navisync.plan.ConflictPolicy;
import navisync.support.CommandRun;
import navisync.support.SampleHome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the command says about itself, and about arguments that it cannot do anything with. */
class UsageTest {
  @TempDir Path folder;
  private SampleHome home;

  @BeforeEach
  void setUp() {
    home = SampleHome.ofMirrow(folder);
  }

  @AfterEach
  void leave() {
    home.close();
  }

  @Test
  void helpTeachesEveryOption() {
    CommandRun run = home.run("--help");

    List<String> parts =
        List.of(
            "--demo",
            "--mode=api|db",
            "--dry-run",
            "-y, --yes",
            "--offline",
            "--from=DATE",
            "--to=DATE",
            "--verify",
            "--policy=POLICY",
            "higher: ask,",
            "--accept-first-increment",
            "--take-back",
            "--user=NAME_OR_ID",
            "--no-playcount",
            "--no-loved",
            "--[no-]fuzzy",
            "--while-running",
            "--json",
            "--env-file=FILE",
            "--home=FOLDER",
            "-h, --help",
            "-V, --version",
            "-q, --quiet",
            "-v, --verbose",
            "--no-color",
            "./jbang navisync.java --demo");
    assertEquals(
        List.of(), parts.stream().filter(part -> !run.out().contains(part)).toList(), run.out());
    assertEquals(new CommandRun(0, run.out(), ""), run);
  }

  @Test
  void helpNamesEveryExitCode() {
    String help = home.run("--help").out();

    assertEquals(
        """
        Exit codes:
          0     done
          1     program error
          2     wrong usage or settings
          3     partly done: the report says what is missing
          4     refused for safety, nothing was written
          130   interrupted
        """,
        help.substring(help.indexOf("Exit codes:"), help.indexOf("\nExamples:")));
  }

  @Test
  void helpFitsIntoATerminalOf80Columns() {
    home.run("--help").out().lines().forEach(line -> assertTrue(line.length() <= 80, line));
  }

  @ParameterizedTest
  @ValueSource(strings = {"--version", "-V"})
  void versionNamesProgramAndJava(String option) {
    assertEquals(
        new CommandRun(0, "NaviSync 1.0.0 (Java " + Runtime.version() + ")\n", ""),
        home.run(option));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "--polcy=ask | Unknown option: '--polcy=ask' (did you mean --policy?). See --help.",
        "Mirrow | Unmatched argument at index 0: 'Mirrow'. See --help.",
        "--policy | Missing required parameter for option '--policy' (POLICY). See --help.",
        "--mode=x | Unknown mode \"x\". Choose api or db. See --help.",
        "--demo --mode=x | Unknown mode \"x\". Choose api or db. See --help.",
        "--policy=x | Unknown policy \"x\". Choose POLICIES. See --help.",
        "--demo --dry-run | --demo uses its own data and folders. It can only be combined with"
            + " --mode, --policy, --source, --json, --yes, -q, -v, --summary and --no-color.",
        "--demo --home=. | --demo uses its own data and folders. It can only be combined with"
            + " --mode, --policy, --source, --json, --yes, -q, -v, --summary and --no-color.",
        "-q -v | --quiet cannot be combined with --verbose. Leave one out.",
        "--verbose --dry-run -q | --quiet cannot be combined with --verbose. Leave one" + " out.",
        "--offline --verify | --offline cannot be combined with --verify, --from or --to, which"
            + " need the server. Leave one out.",
        "--from=yesterday | --from yesterday is neither a date nor a time. Write a date like"
            + " 2024-05-31, or a Unix time in seconds.",
        "--to=2024-02-30 | --to 2024-02-30 is neither a date nor a time. Write a date like"
            + " 2024-05-31, or a Unix time in seconds.",
        "--from=2021-05-02 --to=2021-05-01 | --to 2021-05-01 is before --from 2021-05-02: there is"
            + " no time between them.",
        "--from=2099-01-01 | --from 2099-01-01 is in the future: there are no plays to fetch yet.",
        "--env-file=other.env | The env file HOME/home/other.env named by --env-file does not"
            + " exist.",
        "--home=.env | The home HOME/home/.env is a file. Name a folder with --home."
      })
  void whatCannotBeReadIsOneSentenceAndExitCode2(String arguments, String sentence) {
    String policies =
        Arrays.stream(ConflictPolicy.values())
            .map(ConflictPolicy::text)
            .collect(Collectors.joining(", "))
            .replaceFirst(", ([^,]*)$", " or $1");
    assertEquals(
        new CommandRun(2, "", sentence.replace("POLICIES", policies) + "\n"),
        home.run(arguments.split(" ")));
    assertEquals(List.of(), home.lastfm.requests());
    assertEquals(List.of(), home.files());
  }

  @Test
  void anOptionWithoutItsValueLeavesTheJsonObject() {
    CommandRun run = home.run("--policy", "--json");

    assertEquals(
        "Expected parameter for option '--policy' but found '--json'. See --help.",
        run.json().get("error").asText());
  }

  @Test
  void anArgumentThatCannotBeReadIsInTheJsonObjectToo() {
    CommandRun run = home.run("--json", "--polcy=ask");

    assertEquals(
        "Unknown option: '--polcy=ask' (did you mean --policy?). See --help.",
        run.json().get("error").asText());
    assertEquals(2, run.json().get("exitCode").asInt());
    assertEquals(2, run.exitCode());
  }
}
