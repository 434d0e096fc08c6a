package navisync.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import navisync.cli.UndoCommand;
import navisync.fake.navidrome.CountedPlays;
import navisync.fake.navidrome.Item;
import navisync.support.ApiHome;
import navisync.support.CommandRun;
import navisync.support.SampleHome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Counts above 32 bits keep their value, and what cannot be a count is refused by name. */
class LargeCountsTest {
  private static final long LARGE = 5_000_000_000L;

  @TempDir Path folder;

  @Test
  void aCountAbove32BitsIsAConflictLikeAnyOther() {
    try (SampleHome home = SampleHome.ofMirrow(folder)) {
      home.navidrome.counted("tin-sky@salt", 2_147_483_647, "2022-01-01 00:00:00+00:00");
      home.navidrome.counted("tin-sky@salt", 2_147_483_647, "2022-01-01 00:00:00+00:00");

      CommandRun run = home.run("--yes", "--policy=higher");

      assertTrue(
          run.out().replaceAll(" +", " ").contains("Mirrow – Tin Sky 4,294,967,298 1\n"),
          run.out());
      assertEquals(0, run.exitCode(), run.error());
      assertEquals(
          "tin-sky@salt|4294967298|2022-01-01 00:00:00+00:00|", home.navidrome.tracks().get(2));
      assertEquals(
          List.of(
              "album-kites|5|2021-05-03 00:00:00+00:00",
              "album-salt|4294967298|2022-01-01 00:00:00+00:00",
              "artist-mirrow|4294967303|2022-01-01 00:00:00+00:00"),
          home.navidrome.totals());
      assertTrue(home.run("--yes", "--policy=higher").out().contains("nothing was written"));
    }
  }

  @Test
  void countsAbove32BitsAreRememberedAddedToAndPutBack() {
    try (SampleHome home = SampleHome.ofMirrow(folder)) {
      home.navidrome.change(
          "update annotation set play_count = ? where item_id = 'ash-ferry@kites'", LARGE);
      home.navidrome.change(
          "update annotation set play_count = ? where item_id = 'album-kites'", LARGE);
      home.navidrome.change(
          "update annotation set play_count = ? where item_id = 'artist-mirrow'", LARGE + 4);
      Map<String, List<String>> before = home.navidrome.tables();

      CommandRun run = home.run("--yes", "--policy=increment", "--accept-first-increment");

      assertEquals(0, run.exitCode(), run.error());
      assertEquals(
          List.of(
              "ash-ferry@kites|5000000001|2021-03-06 03:06:40+00:00|",
              "slow-lantern@kites|3|2021-05-03 00:00:00+00:00|2021-05-03 00:01:40+00:00",
              "tin-sky@salt|5|2022-01-01 00:00:00+00:00|"),
          home.navidrome.tracks());
      home.play("Mirrow", "Ash Ferry", "Kites", 1_640_000_000);
      home.run("--yes", "--policy=increment").ok();
      assertEquals(
          "ash-ferry@kites|5000000002|2021-12-20 11:33:20+00:00|", home.navidrome.tracks().get(0));

      home.command(new UndoCommand(), "--yes").ok();
      home.command(new UndoCommand(), "--yes").ok();

      assertEquals(before, home.navidrome.tables());
    }
  }

  @Test
  void aCountAbove32BitsIsReadOverTheApi() {
    try (ApiHome api = ApiHome.ofMirrow(folder)) {
      api.server.annotate(
          Item.track(ApiHome.ANN, "tin-sky@salt"),
          new CountedPlays(LARGE, Instant.parse("2022-01-01T00:00:00Z"), null));
      api.server.annotate(
          Item.track(ApiHome.ANN, "ash-ferry@kites"),
          new CountedPlays(LARGE, Instant.parse("2022-01-01T00:00:00Z"), null));

      CommandRun run = api.run("--yes");

      assertTrue(
          run.out().replaceAll(" +", " ").contains("Mirrow – Tin Sky 5,000,000,000 1\n"),
          run.out());
      assertEquals(0, run.exitCode(), run.error());
      assertEquals(
          Map.of(
              "ash-ferry@kites",
              "5000000000",
              "slow-lantern@kites",
              "3*",
              "tin-sky@salt",
              "5000000000"),
          api.tracks());
    }
  }

  @ParameterizedTest(name = "{1} as the count of {0}")
  @CsvSource({
    "tin-sky@salt,  -3,                  track \"Mirrow – Tin Sky\",  -3",
    "tin-sky@salt,  'many',              track \"Mirrow – Tin Sky\",  many",
    "tin-sky@salt,  2.5,                 track \"Mirrow – Tin Sky\",  2.5",
    "album-salt,    1000000000001,       album \"Salt\",              1000000000001",
    "artist-mirrow, 9223372036854775807, artist \"Mirrow\",           9223372036854775807",
  })
  void whatCannotBeACountIsRefusedByName(String item, String count, String name, String shown) {
    try (SampleHome home = SampleHome.ofMirrow(folder)) {
      home.navidrome.change(
          "update annotation set play_count = "
              + (count.equals("many") ? "'many'" : count)
              + " where item_id = ?",
          item);
      Map<String, List<String>> before = home.navidrome.tables();

      CommandRun run = home.run("--yes");

      assertEquals(
          "The play count of the "
              + name
              + " in HOME/server/navidrome.db is "
              + shown
              + ", which is not a number from 0 to 1,000,000,000,000. Restore a backup of the"
              + " database, or correct the number in its table annotation and run again.\n",
          run.error());
      assertEquals(4, run.exitCode());
      assertEquals(before, home.navidrome.tables());
    }
  }

  @Test
  void aRowOfATrackThatIsGoneStopsNobody() {
    try (SampleHome home = SampleHome.ofMirrow(folder)) {
      home.navidrome.change(
          "insert into annotation (user_id, item_type, item_id, play_count)"
              + " values ('id-ann', 'media_file', 'gone', 'many')");

      assertEquals(0, home.run("--yes").exitCode());
    }
  }
}
