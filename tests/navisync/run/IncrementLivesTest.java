package navisync.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import navisync.cli.CacheInfoCommand;
import navisync.cli.ImportHistoryCommand;
import navisync.cli.UndoCommand;
import navisync.fake.lastfm.TestLastfm;
import navisync.model.LastfmTrack;
import navisync.model.Scrobble;
import navisync.support.CommandRun;
import navisync.support.SampleHome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Several runs in a row under policy increment, with other policies, edits at Last.fm and other
 * accounts in between: every play is added once, and none is lost. The runs take place in November
 * 2023, and the server keeps no history.
 */
class IncrementLivesTest {
  private static final String FERRY = "ash-ferry@kites";
  private static final String LANTERN = "slow-lantern@kites";

  @TempDir Path folder;
  private SampleHome home;

  @BeforeEach
  void setUp() {
    home = new SampleHome(folder).set("PLAYCOUNT_CONFLICT_RESOLUTION", "increment");
    home.navidrome
        .track("Mirrow", "Ash Ferry", "Kites")
        .track("Mirrow", "Slow Lantern", "Kites")
        .change("drop table scrobbles");
  }

  @AfterEach
  void leave() {
    home.close();
  }

  @Test
  @DisplayName("The first plays ever reported for a track that was counted before are added")
  void firstPlaysOfACountedTrack() {
    home.navidrome.counted(LANTERN, 20, "2023-02-01 00:00:00+00:00");
    played("Ash Ferry", "2023-03-01");
    run("--yes");

    played("Slow Lantern", "2023-11-01", "2023-11-02", "2023-11-03");
    run("--yes");
    assertEquals(23, count(LANTERN));

    run("--yes");
    assertEquals(23, count(LANTERN));
  }

  @Test
  @DisplayName("A count from before the first increment is not growth, even for older plays")
  void olderPlaysOfACountedTrack() {
    home.navidrome.counted(LANTERN, 20, "2023-02-01 00:00:00+00:00");
    played("Ash Ferry", "2023-03-01");
    run("--yes", "--policy=higher");
    run("--yes");

    played("Slow Lantern", "2022-11-01", "2022-11-02");
    run("--yes");

    assertEquals(22, count(LANTERN));
  }

  @Test
  @DisplayName("What a track without a play counts by itself after the first increment is set off")
  void playedInNavidromeAndScrobbled() {
    run("--yes");
    home.navidrome.counted(LANTERN, 3, "2023-11-03 00:01:00+00:00");
    played("Slow Lantern", "2023-11-01", "2023-11-02", "2023-11-03", "2023-11-04");

    CommandRun run = run("--yes");

    assertEquals(4, count(LANTERN));
    assertTrue(
        run.out().contains("Not added: Navidrome seems to have counted these plays itself"),
        run.out());
  }

  @ParameterizedTest(name = "seen by a run under {0}")
  @ValueSource(strings = {"higher", "navidrome", "ask", "increment", "nobody"})
  @DisplayName("A deleted play does not hide one that is added later")
  void deletionBeforeAnAddition(String policy) {
    played("Ash Ferry", "2023-11-01", "2023-11-02", "2023-11-03", "2023-11-04", "2023-11-05");
    run("--yes");
    assertEquals(5, count(FERRY));

    deleted("Ash Ferry", "2023-11-05");
    if (!policy.equals("nobody")) {
      run("--yes", "--policy=" + policy);
    }
    played("Ash Ferry", "2023-11-06");
    run("--yes");

    assertEquals(6, count(FERRY));
    run("--yes");
    assertEquals(6, count(FERRY));
  }

  @Test
  @DisplayName("The only play of a track is deleted, then another one comes")
  void onlyPlayDeleted() {
    played("Tin Sky", "2023-10-01");
    played("Ash Ferry", "2023-11-01");
    run("--yes");
    deleted("Ash Ferry", "2023-11-01");
    run("--yes");
    played("Ash Ferry", "2023-11-02");
    run("--yes");

    assertEquals(2, count(FERRY));
  }

  @Test
  @DisplayName("An older play comes and a newer one is deleted between two runs")
  void olderPlayAndDeletion() {
    played("Ash Ferry", "2023-11-05", "2023-11-06");
    run("--yes");
    played("Ash Ferry", "2023-11-02");
    deleted("Ash Ferry", "2023-11-06");
    run("--yes");

    assertEquals(3, count(FERRY));
  }

  @Test
  @DisplayName("Plays are given another spelling while another one is deleted and one is new")
  void editBesideDeletionAndAddition() {
    played("Ash Ferry", "2023-11-01", "2023-11-02", "2023-11-03");
    run("--yes");
    deleted("Ash Ferry", "2023-11-01", "2023-11-02", "2023-11-03");
    played("ASH FERRY", "2023-11-01", "2023-11-02");
    played("Ash Ferry", "2023-11-07");
    run("--yes");
    assertEquals(4, count(FERRY));

    deleted("ASH FERRY", "2023-11-01");
    played("Ash Ferry", "2023-11-01");
    run("--yes");
    assertEquals(4, count(FERRY));
  }

  @Test
  @DisplayName("Another account is a first increment, and the same plays are not added again")
  void anotherAccount() {
    played("Ash Ferry", "2023-11-01", "2023-11-02", "2023-11-03");
    run("--yes");
    try (TestLastfm other = new TestLastfm("ann", List.of())) {
      for (String day : new String[] {"2023-11-01", "2023-11-02", "2023-11-03", "2023-11-04"}) {
        other.add(new Scrobble(track("Ash Ferry"), second(day) + 40));
      }
      String first = home.lastfm.address().toString();
      home.set("LASTFM_API_URL", other.address().toString());
      assertEquals(4, home.run("--yes").exitCode());
      assertEquals(3, count(FERRY));

      run("--yes", "--accept-first-increment");
      assertEquals(4, count(FERRY));
      run("--yes");
      assertEquals(4, count(FERRY));

      home.set("LASTFM_API_URL", first);
      run("--yes");
      assertEquals(4, count(FERRY));
      played("Ash Ferry", "2023-11-04");
      run("--yes");
      assertEquals(4, count(FERRY));
      played("Ash Ferry", "2023-11-05");
      run("--yes");
      assertEquals(5, count(FERRY));
    }
  }

  @Test
  @DisplayName("A run is undone between a deletion and an addition: its plays are added once more")
  void undoneBetween() {
    played("Ash Ferry", "2023-11-01", "2023-11-02");
    run("--yes");
    played("Ash Ferry", "2023-11-03", "2023-11-04");
    run("--yes");
    deleted("Ash Ferry", "2023-11-03");
    assertEquals(0, home.command(new UndoCommand(), "--yes").exitCode());
    assertEquals(2, count(FERRY));
    played("Ash Ferry", "2023-11-05");

    run("--yes");
    assertEquals(4, count(FERRY));
    run("--yes");
    assertEquals(4, count(FERRY));
  }

  @Test
  @DisplayName("The first increment is undone: the next one asks again, and adds the same")
  void firstIncrementUndone() {
    home.navidrome.counted(FERRY, 20, "2023-02-01 00:00:00+00:00");
    played("Ash Ferry", "2023-01-01", "2023-11-02");
    run("--yes", "--accept-first-increment");
    assertEquals(22, count(FERRY));
    assertEquals(0, home.command(new UndoCommand(), "--yes").exitCode());
    assertEquals(20, count(FERRY));

    assertEquals(4, home.run("--yes").exitCode());
    run("--yes", "--accept-first-increment");
    assertEquals(22, count(FERRY));
  }

  @Test
  @DisplayName("After forget-counts nothing says which plays are counted: the next increment asks")
  void forgotten() {
    played("Ash Ferry", "2023-11-01", "2023-11-02");
    run("--yes");
    assertEquals(0, home.answering("forget-counts\ny\n", new CacheInfoCommand()).exitCode());

    assertEquals(4, home.run("--yes").exitCode());
    assertEquals(2, count(FERRY));
    run("--yes", "--accept-first-increment");
    assertEquals(4, count(FERRY));
  }

  @Test
  @DisplayName("The file moves and gets another id between a deletion and an addition")
  void movedFile() {
    played("Ash Ferry", "2023-11-01", "2023-11-02");
    run("--yes");
    home.navidrome
        .change("update media_file set id = 'moved', path = 'elsewhere' where id = ?", FERRY)
        .change("update annotation set item_id = 'moved' where item_id = ?", FERRY)
        .change(
            "update media_file_artists set media_file_id = 'moved' where media_file_id = ?", FERRY);
    deleted("Ash Ferry", "2023-11-02");
    played("Ash Ferry", "2023-11-03");
    run("--yes");

    assertEquals(3, count("moved"));
    run("--yes");
    assertEquals(3, count("moved"));
  }

  @Test
  @DisplayName("A play dated too far ahead counts once, before and after its time has come")
  void datedAhead() {
    played("Ash Ferry", "2023-11-01", "2023-11-18");
    run("--yes");
    assertEquals(2, count(FERRY));

    home.time.pass(Duration.ofDays(6));
    played("Ash Ferry", "2023-11-19");
    run("--yes");
    assertEquals(3, count(FERRY));
  }

  @Test
  @DisplayName("Imported plays that Last.fm knows later, at times that differ a little, count once")
  void importedAndThenKnown() throws Exception {
    Files.writeString(
        home.folder().resolve("plays.csv"),
        "artist,album,track,time\nMirrow,Kites,Ash Ferry,"
            + second("2023-11-01")
            + "\nMirrow,Kites,Ash Ferry,"
            + second("2023-11-02")
            + "\n");
    home.command(new ImportHistoryCommand(), home.folder().resolve("plays.csv").toString()).ok();
    run("--yes");
    assertEquals(2, count(FERRY));

    home.lastfm.add(new Scrobble(track("Ash Ferry"), second("2023-11-01") + 40));
    deleted("Ash Ferry", "2023-11-02");
    played("Ash Ferry", "2023-11-03");
    run("--yes");
    assertEquals(3, count(FERRY));

    home.lastfm.remove(new Scrobble(track("Ash Ferry"), second("2023-11-01") + 40));
    run("--yes");
    assertEquals(3, count(FERRY));
  }

  @Test
  @DisplayName("An imported play that Last.fm knows later under another spelling counts once")
  void importedUnderAnotherSpelling() throws Exception {
    Files.writeString(
        home.folder().resolve("plays.csv"),
        "artist,album,track,time\nMirrow,Kites,Ash Ferry - 2011 Remaster,"
            + second("2023-11-01")
            + "\n");
    home.command(new ImportHistoryCommand(), home.folder().resolve("plays.csv").toString()).ok();
    run("--yes");
    assertEquals(1, count(FERRY));

    home.lastfm.add(new Scrobble(track("Ash Ferry"), second("2023-11-01") + 40));
    run("--yes");
    assertEquals(1, count(FERRY));

    home.lastfm.remove(new Scrobble(track("Ash Ferry"), second("2023-11-01") + 40));
    played("Ash Ferry", "2023-11-05");
    run("--yes");
    assertEquals(2, count(FERRY));
  }

  private CommandRun run(String... arguments) {
    return home.run(arguments).ok();
  }

  private void played(String title, String... days) {
    for (String day : days) {
      home.lastfm.add(new Scrobble(track(title), second(day)));
    }
  }

  private void deleted(String title, String... days) {
    for (String day : days) {
      home.lastfm.remove(new Scrobble(track(title), second(day)));
    }
  }

  private static LastfmTrack track(String title) {
    return new LastfmTrack("Mirrow", title, "Kites", "");
  }

  private static long second(String day) {
    return LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toEpochSecond();
  }

  private int count(String track) {
    return home
        .navidrome
        .rows(
            "select play_count from annotation where item_type = 'media_file' and item_id = '"
                + track
                + "'")
        .stream()
        .mapToInt(Integer::parseInt)
        .sum();
  }
}
