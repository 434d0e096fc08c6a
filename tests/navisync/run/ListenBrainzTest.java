package navisync.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import navisync.cli.CacheInfoCommand;
import navisync.cli.CheckSetupCommand;
import navisync.cli.ImportHistoryCommand;
import navisync.fake.listenbrainz.FakeListenBrainz;
import navisync.fake.listenbrainz.ListenBrainzError;
import navisync.fake.listenbrainz.ListenBrainzFault;
import navisync.fake.listenbrainz.TestListenBrainz;
import navisync.model.LastfmTrack;
import navisync.model.LovedTrack;
import navisync.model.Scrobble;
import navisync.support.CommandRun;
import navisync.support.SampleHome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * ListenBrainz as a history server, alone and beside Last.fm. In the usual story Last.fm knows Slow
 * Lantern at 1600000000, 1610000000 and 1620000000, Ash Ferry at 1605000000 and 1615000000, and Tin
 * Sky at 1630000000.
 */
class ListenBrainzTest {
  @TempDir Path folder;
  private SampleHome home;
  private TestListenBrainz brainz;

  @BeforeEach
  void start() {
    home = SampleHome.ofMirrow(folder);
    brainz = new TestListenBrainz("ann", List.of());
    home.set("LISTENBRAINZ_URL", brainz.address().toString()).set("LISTENBRAINZ_USER", "ann");
    listen("Slow Lantern", 1_600_000_004);
    listen("Slow Lantern (2011 Remaster)", 1_610_000_003);
    listen("Ash Ferry", 1_605_000_000, 1_606_000_000);
    brainz.loved(List.of(new LovedTrack("Mirrow", "Ash Ferry", "", 1_606_000_100)), 0);
  }

  @AfterEach
  void leave() {
    brainz.close();
    home.close();
  }

  private void listen(String title, long... seconds) {
    for (long second : seconds) {
      brainz.add(new Scrobble(new LastfmTrack("Mirrow", title, "Kites", ""), second));
    }
  }

  private void withoutLastfm() {
    home.set("LASTFM_API_KEY", null).set("LASTFM_USER", null).set("LASTFM_API_URL", null);
  }

  /** The counts of the library's tracks, a star after those that have one. */
  private Map<String, String> counts() {
    Map<String, String> counts = new TreeMap<>();
    for (String row : home.navidrome.tracks()) {
      String[] fields = row.split("\\|");
      counts.put(fields[0], fields[1] + (row.contains("|1|") ? "*" : ""));
    }
    return counts;
  }

  @Test
  @DisplayName("Alone it needs no key of Last.fm's, and a second run changes nothing")
  void alone() {
    withoutLastfm();

    CommandRun first = home.run("--yes").ok();
    Map<String, String> counts = counts();
    CommandRun second = home.run("--yes").ok();

    assertTrue(
        first.out().startsWith("ListenBrainz: 4 new plays, 4 in the cache (5 requests, # s)\n"),
        first.out());
    assertFalse(first.out().contains("Last.fm"), first.out());
    assertEquals("2", count("slow-lantern@kites"));
    assertEquals("2", count("ash-ferry@kites"));
    assertTrue(second.out().contains("ListenBrainz: 0 new plays, 4 in the cache"), second.out());
    assertEquals(counts, counts());
    assertEquals(0, home.lastfm.requests().size());
  }

  @Test
  @DisplayName("Alone, a run that is to love tracks at Last.fm says what it lacks, and why")
  void aloneWithLovesForLastfm() {
    withoutLastfm();
    home.set("SYNC_LOVED_TO_LASTFM", "True");
    String sentence =
        "LASTFM_API_KEY is not set in HOME/home/.env, but SYNC_LOVED_TO_LASTFM needs it. Get a key"
            + " at https://www.last.fm/api/account/create, or set SYNC_LOVED_TO_LASTFM=False.\n";

    CommandRun run = home.run("--yes");
    CommandRun askingListenBrainz =
        home.set("LASTFM_USER", "ann").run("--yes", "--source=listenbrainz");

    assertEquals(sentence, run.error());
    assertEquals(2, run.exitCode());
    assertEquals(sentence, askingListenBrainz.error());
    assertEquals(0, brainz.requests().size());
    CommandRun checks = home.set("LASTFM_USER", null).command(new CheckSetupCommand());
    assertTrue(checks.out().contains("✗ API key – " + sentence), checks.out());
    assertEquals(2, checks.exitCode());
  }

  @Test
  @DisplayName("Alone, no message speaks of Last.fm, nor do the shell's tables")
  void wordsAlone() {
    withoutLastfm();
    listen("Tin Sky", 1_630_000_000);
    home.run("--yes").ok();
    home.time.pass(java.time.Duration.ofDays(1));
    brainz.close();
    CommandRun down = home.run("--yes");

    assertEquals(3, down.exitCode());
    assertFalse(down.error().contains("without a date"), down.error());
    assertTrue(
        home.command(new CacheInfoCommand(), "--execute=conflicts")
            .ok()
            .out()
            .contains("Navidrome  ListenBrainz"));
    for (CommandRun run :
        List.of(
            down,
            home.run("--yes", "--json"),
            home.command(new CacheInfoCommand(), "--execute=decisions").ok(),
            home.command(new CacheInfoCommand(), "--execute=unmatched").ok(),
            home.command(new CacheInfoCommand(), "--execute=explain Mirrow 'Ash Ferry'").ok(),
            home.command(new CacheInfoCommand(), "--execute=info").ok())) {
      assertFalse(run.out().contains("Last.fm"), run.out());
      assertFalse(run.error().contains("Last.fm"), run.error());
    }
  }

  @Test
  @DisplayName("Beside Last.fm a play in both counts once, whatever its spelling")
  void beside() {
    CommandRun first = home.run("--yes", "--json").ok();

    assertEquals("3", count("slow-lantern@kites"));
    assertEquals("3", count("ash-ferry@kites"));
    JsonNode fetch = first.json().get("fetch");
    assertEquals("Last.fm and ListenBrainz", fetch.get("source").asText());
    assertEquals(11, fetch.get("newPlays").asInt());
    assertEquals("Last.fm", fetch.get("sources").get(0).get("source").asText());
    assertEquals(7, fetch.get("sources").get(0).get("cachedPlays").asInt());
    assertEquals("ListenBrainz", fetch.get("sources").get(1).get("source").asText());
    assertEquals(4, fetch.get("sources").get(1).get("cachedPlays").asInt());
    assertEquals(0, home.run("--yes", "--json").json().get("plan").get("raised").asInt());
  }

  @Test
  @DisplayName("What is loved at either is starred; what is loved at neither any more is unstarred")
  void loves() {
    home.run("--yes").ok();
    assertEquals(List.of("ash-ferry@kites", "slow-lantern@kites"), starred());

    brainz.loved(List.of(new LovedTrack("Nobody", "Lost", "", 1_625_000_100)), 0);
    home.time.pass(java.time.Duration.ofDays(1));
    home.run("--yes", "--policy=lastfm").ok();

    assertEquals(List.of("slow-lantern@kites"), starred());
  }

  @Test
  @DisplayName(
      "A love that ListenBrainz itself cannot name is told at each run, which is done then")
  void unnamedLove() {
    withoutLastfm();
    home.run("--yes").ok();
    brainz.loved(List.of(new LovedTrack("Mirrow", "Ash Ferry", "", 1_606_000_100)), 0);
    brainz.nameless(List.of(""));
    home.time.pass(java.time.Duration.ofDays(1));

    CommandRun run = home.run("--yes", "--policy=lastfm").ok();

    assertTrue(
        run.out()
            .contains(
                """
                1 loved recording that ListenBrainz itself cannot name
                  Not matched. Link the recording to MusicBrainz there, or remove the heart. Until then, stars of tracks that were loved earlier are not removed.
                """),
        run.out());
    assertEquals(List.of("ash-ferry@kites"), starred());
    assertEquals(
        1, home.run("--yes", "--json").ok().json().get("fetch").get("unnamedLoves").asInt());
  }

  @Test
  @DisplayName("Under increment a play in both is added once, and one that only one has too")
  void increment() {
    home.run(SampleHome.policy("increment", "--yes")).ok();
    home.play("Mirrow", "Tin Sky", "Salt", 1_699_100_000);
    listen("Tin Sky", 1_699_100_009, 1_699_200_000);
    Map<String, String> before = counts();
    home.time.pass(java.time.Duration.ofDays(1));

    home.run("--yes", "--policy=increment").ok();
    home.run("--yes", "--policy=increment").ok();

    assertEquals(
        Integer.parseInt(before.get("tin-sky@salt")) + 2,
        Integer.parseInt(counts().get("tin-sky@salt")));
  }

  @Test
  @DisplayName("A listen that is deleted at ListenBrainz counts as long as Last.fm has the play")
  void deleted() {
    listen("Tin Sky", 1_699_900_000, 1_699_950_000);
    home.play("Mirrow", "Tin Sky", "Salt", 1_699_900_004);
    home.run("--yes", "--policy=lastfm").ok();
    assertEquals("3", count("tin-sky@salt"));
    for (long second : new long[] {1_699_900_000, 1_699_950_000}) {
      brainz.remove(new Scrobble(new LastfmTrack("Mirrow", "Tin Sky", "Kites", ""), second));
    }

    CommandRun run = home.run("--yes", "--policy=lastfm").ok();

    assertTrue(
        run.out().contains("2 plays were deleted at ListenBrainz and no longer count.\n"),
        run.out());
    assertEquals("2", count("tin-sky@salt"));
  }

  @Test
  @DisplayName("Its plays are counted apart in info, and listed among the imports")
  void figures() {
    home.run("--yes").ok();

    String info = home.command(new CacheInfoCommand(), "--info").ok().out();
    String list = home.command(new ImportHistoryCommand(), "--list").ok().out();

    assertTrue(info.contains("of them from ann at 127.0.0.1:#/1"), info);
    assertTrue(info.contains("ann at 127.0.0.1:#/1\n"), info);
    assertTrue(list.contains("ann at 127.0.0.1:#/1"), list);
    assertTrue(list.contains("  ListenBrainz  "), list);
  }

  @Test
  @DisplayName("Of two servers, the one whose history has gaps is named")
  void gapsOfOne() {
    brainz.close();

    CommandRun run = home.run("--yes");

    assertEquals(3, run.exitCode());
    assertTrue(run.out().contains("\n1 gap in ListenBrainz's history\n"), run.out());
    assertFalse(run.out().contains("in Last.fm's history"), run.out());
    assertTrue(
        run.out()
            .contains(
                "\nNext: run again to fetch the missing part of your history at ListenBrainz.\n"),
        run.out());
  }

  @Test
  @DisplayName("Removed, they count no longer; a run fetches them again while it is set up")
  void removed() {
    home.run("--yes", "--policy=lastfm").ok();
    assertEquals("3", count("ash-ferry@kites"));

    CommandRun removed = home.command(new ImportHistoryCommand(), "--remove=1", "-y").ok();
    home.set("LISTENBRAINZ_USER", null);
    home.run("--yes", "--policy=lastfm").ok();

    assertTrue(
        removed.out().contains("Take LISTENBRAINZ_USER out of your settings"), removed.out());
    assertEquals("2", count("ash-ferry@kites"));
    home.set("LISTENBRAINZ_USER", "ann");
    home.run("--yes", "--policy=lastfm").ok();
    assertEquals("3", count("ash-ferry@kites"));
  }

  @Test
  @DisplayName("The same in the shell")
  void removedInTheShell() {
    home.run("--yes", "--policy=lastfm").ok();

    home.piped("remove-import 1\n", new CacheInfoCommand(), "-y").ok();
    home.set("LISTENBRAINZ_USER", null);
    home.run("--yes", "--policy=lastfm").ok();

    assertEquals("2", count("ash-ferry@kites"));
  }

  @Test
  @DisplayName("Last.fm's own plays are removed alike: after a question, and fetched again")
  void lastfmRemoved() {
    home.run("--yes", "--policy=lastfm").ok();
    CommandRun refused = home.command(new ImportHistoryCommand(), "--remove=0");

    CommandRun removed = home.command(new ImportHistoryCommand(), "--remove=0", "-y").ok();
    String list = home.command(new ImportHistoryCommand(), "--list", "--json").ok().out();
    home.run("--yes", "--policy=lastfm", "--offline");
    String offline = count("tin-sky@salt");
    CommandRun again = home.run("--yes", "--policy=lastfm").ok();

    assertEquals(4, refused.exitCode());
    assertEquals(
        "No terminal to confirm on, so nothing was removed. Run again with -y.\n", refused.error());
    assertEquals(
        "Removed the 7 plays of ann at 127.0.0.1:#. Take LASTFM_USER out of your settings, or the"
            + " next run fetches them again.\n",
        removed.out());
    assertTrue(list.startsWith("{\"imports\":[{\"number\":1,"), list);
    assertEquals("1", offline, "Nothing is lowered by what is no longer known");
    assertTrue(again.out().contains("Last.fm: 6 new plays, 7 in the cache"), again.out());
    assertEquals("3", count("ash-ferry@kites"));
  }

  @Test
  @DisplayName("ListenBrainz alone, its plays can be removed in the shell")
  void removedAlone() {
    withoutLastfm();
    home.run("--yes", "--policy=lastfm").ok();

    String list = home.piped("imports\n", new CacheInfoCommand()).ok().out();
    home.piped("remove-import 0\n", new CacheInfoCommand(), "-y").ok();

    assertTrue(list.contains("ann at 127.0.0.1:#/1"), list);
    JsonNode info = home.command(new CacheInfoCommand(), "--info", "--json").ok().json();
    assertEquals(0, info.get("accounts").get(0).get("plays").asInt());
    assertEquals(0, info.get("accounts").get(0).get("loved").asInt());
    assertEquals("Nothing was imported.\n", home.piped("imports\n", new CacheInfoCommand()).out());
  }

  @Test
  @DisplayName("No longer set up, its plays no longer count; another account's never mix with them")
  void anotherAccount() {
    home.run("--yes", "--policy=lastfm").ok();
    try (TestListenBrainz other =
        new TestListenBrainz(
            "ann",
            List.of(new Scrobble(new LastfmTrack("Mirrow", "Tin Sky", "", ""), 1_640_000_000)))) {
      home.set("LISTENBRAINZ_URL", other.address().toString());
      home.run("--yes", "--policy=lastfm").ok();

      assertEquals("2", count("ash-ferry@kites"));
      assertEquals("2", count("tin-sky@salt"));
    }
    home.set("LISTENBRAINZ_URL", brainz.address().toString());
    home.run("--yes", "--policy=lastfm").ok();
    assertEquals("3", count("ash-ferry@kites"));
    assertEquals("1", count("tin-sky@salt"));
  }

  @Test
  @DisplayName("The same listens from an export file change nothing, before and after")
  void exportFile() throws IOException {
    String listen =
        "{\"listened_at\":%d,\"track_metadata\":{\"artist_name\":\"Mirrow\",\"track_name\":\"%s\",\"release_name\":\"Kites\"}}\n";
    Files.writeString(
        home.folder().resolve("listens.jsonl"),
        listen.formatted(1_605_000_000, "Ash Ferry")
            + listen.formatted(1_606_000_000, "Ash Ferry"));
    home.run("--yes").ok();

    CommandRun imported = home.command(new ImportHistoryCommand(), "listens.jsonl").ok();

    assertTrue(
        imported.out().contains("Nothing new: every play is in the cache already."),
        imported.out());
    assertEquals(0, home.run("--yes", "--json").json().get("plan").get("raised").asInt());
    assertEquals("3", count("ash-ferry@kites"));
  }

  @Test
  @DisplayName("--source=listenbrainz asks ListenBrainz only; Last.fm's cached plays still count")
  void oneSource() {
    home.run("--yes").ok();
    int before = home.lastfm.requests().size();
    listen("Ash Ferry", 1_699_200_000);

    CommandRun run = home.run("--yes", "--source=listenbrainz").ok();

    assertEquals(before, home.lastfm.requests().size());
    assertTrue(run.out().contains("Last.fm: offline, using 7 cached plays\n"), run.out());
    assertEquals("4", count("ash-ferry@kites"));
  }

  @Test
  @DisplayName("--offline asks neither and changes nothing")
  void offline() {
    home.run("--yes").ok();
    int before = brainz.requests().size();

    CommandRun run = home.run("--yes", "--offline").ok();

    assertEquals(before, brainz.requests().size());
    assertTrue(run.out().contains("ListenBrainz: offline, using 4 cached plays\n"), run.out());
    assertTrue(run.out().contains("Done: 0 changes"), run.out());
  }

  @Test
  @DisplayName("A gap at ListenBrainz: what is there counts, nothing is lowered, exit code 3")
  void gap() {
    home.run("--yes", "--policy=lastfm").ok();
    listen("Ash Ferry", 1_699_000_000);
    home.lastfm.remove(
        new Scrobble(new LastfmTrack("Mirrow", "Tin Sky", "Salt", ""), 1_630_000_000));
    brainz.fault(
        ListenBrainzFault.when(
            request -> request.isForListens(), ListenBrainzError.reply(503, "Down")));

    CommandRun run = home.run("--yes", "--policy=lastfm");

    assertEquals(3, run.exitCode(), run.out() + run.error());
    assertEquals("3", count("ash-ferry@kites"));
    assertEquals("1", count("tin-sky@salt"));
    brainz.clearFaults();
    home.run("--yes", "--policy=lastfm").ok();
    assertEquals("4", count("ash-ferry@kites"));
  }

  @Test
  @DisplayName("First alone, then beside Last.fm: no play counts twice, under increment either")
  void laterWithLastfm() {
    withoutLastfm();
    home.run(SampleHome.policy("increment", "--yes")).ok();
    Map<String, String> alone = counts();
    home.set("LASTFM_API_KEY", navisync.fake.lastfm.FakeLastfm.API_KEY)
        .set("LASTFM_USER", "ann")
        .set("LASTFM_API_URL", home.lastfm.address().toString());

    home.run(SampleHome.policy("increment", "--yes")).ok();

    assertEquals("2", alone.get("slow-lantern@kites"));
    assertEquals("3", count("slow-lantern@kites"));
  }

  @Test
  @DisplayName("check_setup looks at both, or at ListenBrainz alone")
  void checkSetup() {
    home.set("LISTENBRAINZ_TOKEN", FakeListenBrainz.TOKEN);
    String both = home.command(new CheckSetupCommand()).out();
    withoutLastfm();
    String alone = home.command(new CheckSetupCommand()).out();

    String brainzChecks =
        """
        ✓ 127.0.0.1 answers
        ✓ ListenBrainz user ann
        ✓ ListenBrainz history: 4 plays
        ✓ ListenBrainz token for ann
        """;
    assertTrue(both.contains("✓ Last.fm history: 7 plays\n" + brainzChecks), both);
    assertTrue(alone.contains(brainzChecks), alone);
    try (TestListenBrainz other =
        new TestListenBrainz(
            "ann",
            List.of(new Scrobble(new LastfmTrack("Mirrow", "Reed", "", ""), 1_640_000_000)))) {
      home.set("LISTENBRAINZ_URL", other.address().toString());
      String single = home.command(new CheckSetupCommand()).out();
      assertTrue(single.contains("✓ ListenBrainz history: 1 play\n"), single);
    }
    assertFalse(alone.contains("Last.fm"), alone);
  }

  @ParameterizedTest(name = "{0}={1}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          LISTENBRAINZ_USER  | nobody        | has no user "nobody" (HTTP 404): check LISTENBRAINZ_USER.
          LISTENBRAINZ_TOKEN | not-the-token | does not accept it: check LISTENBRAINZ_TOKEN, or leave it out.
          LISTENBRAINZ_URL   | https://      | LISTENBRAINZ_URL
          """)
  @DisplayName("check_setup names what is wrong and ends with exit code 2")
  void checkSetupFails(String name, String value, String line) {
    withoutLastfm();
    home.set(name, value);

    CommandRun run = home.command(new CheckSetupCommand());

    assertEquals(2, run.exitCode());
    assertTrue(run.out().contains(line), run.out());
  }

  @ParameterizedTest(name = "{0}={1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          LISTENBRAINZ_URL  | listenbrainz.org        | LISTENBRAINZ_URL
          LISTENBRAINZ_URL  | https://                | LISTENBRAINZ_URL
          LISTENBRAINZ_USER | nobody                  | has no user "nobody" (HTTP 404): check LISTENBRAINZ_USER.
          LISTENBRAINZ_TOKEN | not-the-token          | check LISTENBRAINZ_TOKEN
          """)
  @DisplayName("A wrong setting ends the run and is named")
  void wrongSettings(String name, String value, String message) {
    withoutLastfm();
    home.set(name, value);

    CommandRun run = home.run("--yes");

    assertEquals(2, run.exitCode());
    assertTrue(run.error().contains(message), run.error());
  }

  @Test
  @DisplayName("--source with a server that is not set up, or an unknown one, is refused")
  void wrongSource() {
    home.set("LISTENBRAINZ_USER", null);

    assertEquals(
        new CommandRun(
            2,
            "",
            "--source=listenbrainz is not set up: set LISTENBRAINZ_USER, or leave it out.\n"),
        home.run("--yes", "--source=listenbrainz"));
    assertEquals(
        new CommandRun(
            2, "", "Unknown source \"spotify\". Choose lastfm or listenbrainz. See --help.\n"),
        home.run("--yes", "--source=spotify"));
  }

  private String count(String track) {
    return counts().get(track).replace("*", "");
  }

  private List<String> starred() {
    return home.navidrome.rows(
        "select item_id from annotation where item_type = 'media_file' and starred = 1"
            + " order by item_id");
  }
}
