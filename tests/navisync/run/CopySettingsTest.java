package navisync.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import navisync.cli.ClearAlbumCacheCommand;
import navisync.cli.UndoCommand;
import navisync.support.ApiHome;
import navisync.support.CommandRun;
import navisync.support.SampleHome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * ALBUM_MATCHING_MODE and DUPLICATE_RESOLUTION change after plays were counted. Tin Sky is on Kites
 * and on Salt, and was played three times from Kites and twice from Salt.
 */
class CopySettingsTest {
  private static final String AWARE = "album_aware ask";
  private static final String FIRST = "album_agnostic first";
  private static final String ALL = "album_agnostic all";
  private static final String SKIP = "album_agnostic skip";
  private static final String PROMPT = "prompt ask";
  private static final List<String> RULES = List.of(AWARE, FIRST, ALL, SKIP, PROMPT);

  private static final String LISTED =
      """
      Counted for a copy that is no longer chosen
                                 plays  added
        Mirrow – Tin Sky (Salt)      2      2
        Left as they are. Use --take-back to move them to the chosen copy.
      """;

  private static final List<Long> ONE_MORE = List.of(1_690_000_000L);

  /** What a first run comes to, by the plays, settings and options: the same in each test. */
  private static final Map<List<?>, List<List<String>>> FRESH = new HashMap<>();

  @TempDir Path folder;
  @TempDir Path otherFolder;
  private SampleHome home;

  @BeforeEach
  void setUp() {
    home = homeOf(folder);
  }

  @AfterEach
  void leave() {
    home.close();
  }

  private static SampleHome homeOf(Path folder) {
    SampleHome home = new SampleHome(folder);
    home.navidrome.track("Mirrow", "Tin Sky", "Kites").track("Mirrow", "Tin Sky", "Salt");
    home.play("Mirrow", "Tin Sky", "Kites", 1_600_000_000, 1_610_000_000, 1_620_000_000);
    home.play("Mirrow", "Tin Sky", "Salt", 1_605_000_000, 1_615_000_000);
    return home;
  }

  static Stream<Arguments> changes() {
    return RULES.stream()
        .flatMap(
            from ->
                RULES.stream().filter(to -> !to.equals(from)).map(to -> Arguments.of(from, to)));
  }

  @ParameterizedTest(name = "{0} to {1}")
  @MethodSource("changes")
  void takenBackItIsAsInAFreshHome(String from, String to) {
    run(from);
    run(to, "--take-back");

    assertEquals(inAFreshHome(List.of(), to), List.of(counts(home), home.navidrome.history()));
    assertNothingToDo(to, "--take-back");
    assertNothingToDo(to);
  }

  @ParameterizedTest(name = "{0} to {1}")
  @MethodSource("changes")
  void takenBackLaterItIsAsInAFreshHomeToo(String from, String to) {
    run(from);
    run(to);
    assertNothingToDo(to);
    playOnce();
    run(to);
    run(to, "--take-back");

    assertEquals(inAFreshHome(ONE_MORE, to), List.of(counts(home), home.navidrome.history()));
  }

  @ParameterizedTest(name = "{0} to {1}")
  @MethodSource("changes")
  void underIncrementToo(String from, String to) {
    String[] increment = {"--policy=increment", "--accept-first-increment"};
    run(from, increment);
    run(to, "--policy=increment");
    playOnce();
    run(to, "--policy=increment");
    run(to, "--policy=increment", "--take-back");

    assertEquals(inAFreshHome(ONE_MORE, to, increment).get(0), counts(home));
  }

  /** Counts and history after a first run in a home with some plays more. */
  private List<List<String>> inAFreshHome(List<Long> more, String rule, String... arguments) {
    return FRESH.computeIfAbsent(
        List.of(more, rule, List.of(arguments)),
        first -> {
          try (SampleHome fresh = homeOf(otherFolder)) {
            more.forEach(second -> fresh.play("Mirrow", "Tin Sky", "Salt", second));
            run(fresh, rule, arguments);
            return List.of(counts(fresh), fresh.navidrome.history());
          }
        });
  }

  @Test
  void leftAloneNothingCountsTwiceAndItIsListedEachTime() {
    run(AWARE);

    assertTrue(run(FIRST).out().contains(LISTED));
    assertEquals(List.of("tin-sky@kites|3", "tin-sky@salt|2"), counts(home));
    assertTrue(run(FIRST).out().contains(LISTED));
    playOnce();
    assertTrue(run(FIRST).out().contains(LISTED));

    assertEquals(List.of("tin-sky@kites|4", "tin-sky@salt|2"), counts(home));
    assertEquals(
        List.of(
            "tin-sky@kites|1600000000",
            "tin-sky@kites|1610000000",
            "tin-sky@kites|1620000000",
            "tin-sky@kites|1690000000",
            "tin-sky@salt|1605000000",
            "tin-sky@salt|1615000000"),
        home.navidrome.history());
    assertFalse(run(FIRST).out().contains("Conflicts"));
  }

  @Test
  void atATerminalItIsAQuestionOfItsOwn() {
    run(AWARE);
    set(home, FIRST);

    CommandRun run = home.answering("y\ny\n");

    assertTrue(
        run.out()
            .contains(
                "2 plays on 1 track (such as Mirrow – Tin Sky (Salt)) belong to other copies"
                    + " since ALBUM_MATCHING_MODE or DUPLICATE_RESOLUTION changed.\n"),
        run.out());
    assertEquals(List.of("tin-sky@kites|5"), counts(home));
  }

  @Test
  void aRunWithoutPlayCountsLeavesTheChangeToTheNextOne() {
    run(AWARE);
    home.love("Mirrow", "Tin Sky", 1_620_000_100);

    run(FIRST, "--no-playcount");

    assertTrue(run(FIRST).out().contains(LISTED));
  }

  @Test
  void thereAndBackAgainChangesNothing() {
    run(AWARE);
    Map<String, List<String>> before = home.navidrome.tables();

    run(FIRST);
    assertEquals(before, home.navidrome.tables());
    CommandRun back = run(AWARE);

    assertEquals(before, home.navidrome.tables());
    assertFalse(back.out().contains("another copy"), back.out());
  }

  @Test
  void undoneTheNextRunMovesTheSameAgain() {
    run(AWARE);
    List<String> before = countsAndHistory();
    run(FIRST, "--take-back");
    List<String> moved = countsAndHistory();

    home.command(new UndoCommand(), "--yes").ok();
    assertEquals(before, countsAndHistory());
    run(FIRST, "--take-back");

    assertEquals(moved, countsAndHistory());
  }

  /** SQLite gives a row of the history that is written again the next free id. */
  private List<String> countsAndHistory() {
    Map<String, List<String>> tables = home.navidrome.tables();
    Stream<String> history =
        tables.get("scrobbles").stream().map(row -> row.substring(row.indexOf('|') + 1)).sorted();
    return Stream.concat(tables.get("annotation").stream(), history).toList();
  }

  @Test
  void playsThatNavidromeCountedItselfStayAndAreNotAddedElsewhere() {
    home.navidrome.counted("tin-sky@salt", 2, "2021-03-06 03:06:40+00:00");
    run(AWARE);
    assertEquals(List.of("tin-sky@kites|3", "tin-sky@salt|2"), counts(home));

    run(FIRST);

    assertEquals(List.of("tin-sky@kites|3", "tin-sky@salt|2"), counts(home));
  }

  @Test
  void aChoiceMadeUnderTheNewSettingsIsKeptAgain() {
    run(AWARE);
    run(FIRST, "--take-back");
    assertEquals(List.of("tin-sky@kites|5"), counts(home));
    home.navidrome.track("Mirrow", "Tin Sky", "Atlas");

    playOnce();
    run(FIRST);

    assertEquals(List.of("tin-sky@kites|6"), counts(home));
  }

  @Test
  void whatClearAlbumCacheForgetsIsChosenAgain() {
    run(FIRST);
    home.navidrome.track("Mirrow", "Tin Sky", "Atlas");
    assertNothingToDo(FIRST);

    CommandRun cleared = home.command(new ClearAlbumCacheCommand(), "-y");

    assertEquals(
        """
        Forgot 0 choices of albums and copies, and which copy was chosen for 2 tracks with recorded plays.
        The next run chooses again. Plays that then belong to another copy are listed, and --take-back moves them. Stars stay.
        """,
        cleared.out());
    run(FIRST);
    assertEquals(List.of("tin-sky@kites|5"), counts(home));
    run(FIRST, "--take-back");
    assertEquals(List.of("tin-sky@atlas|5"), counts(home));
  }

  @Test
  void overTheApiItIsListedAndNothingCountsTwice() {
    try (ApiHome api = ApiHome.of(homeOf(otherFolder))) {
      set(api.home, AWARE);
      api.run("--yes").ok();
      assertEquals("{tin-sky@kites=3, tin-sky@salt=2}", api.tracks().toString());

      set(api.home, FIRST);
      CommandRun changed = api.run("--yes");
      assertTrue(
          changed
              .out()
              .contains(
                  LISTED.replaceFirst(
                      "Left as they are\\..*", "Left as they are: the API cannot remove plays.")),
          changed.out());
      api.home.play("Mirrow", "Tin Sky", "Salt", 1_690_000_000);
      api.run("--yes").ok();
      api.run("--yes").ok();

      assertEquals("{tin-sky@kites=4, tin-sky@salt=2}", api.tracks().toString());
    }
  }

  private void playOnce() {
    home.play("Mirrow", "Tin Sky", "Salt", ONE_MORE.get(0));
  }

  private CommandRun run(String rule, String... arguments) {
    return run(home, rule, arguments);
  }

  private static CommandRun run(SampleHome home, String rule, String... arguments) {
    set(home, rule);
    return home.run(Stream.concat(Stream.of("--yes"), Stream.of(arguments)).toArray(String[]::new))
        .ok();
  }

  private static void set(SampleHome home, String rule) {
    String[] settings = rule.split(" ");
    home.set("ALBUM_MATCHING_MODE", settings[0]).set("DUPLICATE_RESOLUTION", settings[1]);
  }

  private void assertNothingToDo(String rule, String... arguments) {
    Map<String, List<String>> tables = home.navidrome.tables();
    String out = run(rule, arguments).out();
    assertTrue(out.contains("0 changes"), out);
    assertEquals(tables, home.navidrome.tables());
  }

  private static List<String> counts(SampleHome home) {
    return home.navidrome.rows(
        "select item_id || '|' || play_count from annotation"
            + " where item_type = 'media_file' and play_count > 0 order by item_id");
  }
}
