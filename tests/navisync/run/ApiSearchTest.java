package navisync.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import navisync.fake.navidrome.Feature;
import navisync.fake.navidrome.NavidromeFault;
import navisync.fake.navidrome.NavidromeReply;
import navisync.support.ApiHome;
import navisync.support.CommandRun;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that lists nothing on an empty query is searched track by track, and remembered. */
class ApiSearchTest {
  @TempDir Path folder;
  private ApiHome api;

  @BeforeEach
  void setUp() {
    api = ApiHome.ofMirrow(folder);
    api.server.lacks(Feature.EMPTY_QUERY, Feature.NATIVE_API);
    api.home.set("ALLOW_SCROBBLE_FORWARDING", "True");
  }

  @AfterEach
  void leave() {
    api.close();
  }

  @Test
  void everyTrackIsSearchedByTitleAndArtist() {
    CommandRun run = api.run("--yes");

    assertEquals(0, run.exitCode(), run.error());
    assertEquals(
        "{ash-ferry@kites=2, slow-lantern@kites=3*, tin-sky@salt=4}", api.tracks().toString());
    assertEquals(
        List.of(
            "", "Ash Ferry Mirrow", "Lost", "Lost Nobody", "Slow Lantern Mirrow", "Tin Sky Mirrow"),
        queries(0));
  }

  @Test
  void whatWasFoundIsRememberedAndCountsAreFresh() {
    api.run("--yes").ok();
    api.run("--yes").ok();
    int requests = api.server.requests().size();
    api.home.play("Mirrow", "Slow Lantern", "Kites", 1_640_000_000);
    api.home.play("Mirrow", "Salt Road", "Kites", 1_640_000_500);

    CommandRun run = api.run("--yes");

    assertEquals(0, run.exitCode(), run.error());
    assertEquals("4*", api.tracks().get("slow-lantern@kites"));
    assertEquals(List.of("", "Salt Road", "Salt Road Mirrow"), queries(requests));
  }

  @Test
  void thatNothingAtAllWasFoundIsNotRemembered() {
    api.server.fault(
        NavidromeFault.answering(
                NavidromeReply.of(
                    200,
                    "application/json",
                    "{\"subsonic-response\":{\"status\":\"ok\",\"searchResult3\":{}}}"))
            .when(request -> request.name().equals("search3")));
    api.run("--yes").ok();
    assertEquals("{ash-ferry@kites=1, tin-sky@salt=4}", api.tracks().toString());

    api.server.clearFaults();
    api.run("--yes").ok();

    assertEquals(
        "{ash-ferry@kites=2, slow-lantern@kites=3*, tin-sky@salt=4}", api.tracks().toString());
  }

  @Test
  void thatASongWasNotFoundHasToBeSaidTwice() {
    api.server.fault(
        NavidromeFault.answering(
                NavidromeReply.of(
                    200,
                    "application/json",
                    "{\"subsonic-response\":{\"status\":\"ok\",\"searchResult3\":{}}}"))
            .when(request -> request.value("query").startsWith("Slow Lantern")));
    api.run("--yes").ok();
    assertEquals("{ash-ferry@kites=2, tin-sky@salt=4}", api.tracks().toString());
    api.server.clearFaults();
    int requests = api.server.requests().size();

    api.run("--yes").ok();

    assertEquals(
        "{ash-ferry@kites=2, slow-lantern@kites=3*, tin-sky@salt=4}", api.tracks().toString());
    assertEquals(List.of("", "Lost", "Lost Nobody", "Slow Lantern Mirrow"), queries(requests));
  }

  @Test
  void anAnswerToAnotherSearchIsNotRemembered() {
    api.server.fault(
        NavidromeFault.answering(
                NavidromeReply.of(
                    200,
                    "application/json",
                    "{\"subsonic-response\":{\"status\":\"ok\",\"searchResult3\":{\"song\":["
                        + "{\"id\":\"ash-ferry@kites\",\"title\":\"Ash Ferry\","
                        + "\"artist\":\"Mirrow\",\"album\":\"Kites\"}]}}}"))
            .when(request -> request.value("query").startsWith("Slow Lantern")));
    api.run("--yes").ok();
    assertEquals("{ash-ferry@kites=2, tin-sky@salt=4}", api.tracks().toString());

    api.server.clearFaults();
    api.run("--yes").ok();

    assertEquals(
        "{ash-ferry@kites=2, slow-lantern@kites=3*, tin-sky@salt=4}", api.tracks().toString());
  }

  @Test
  void afterAWeekAllIsSearchedAnew() {
    api.run("--yes").ok();
    int requests = api.server.requests().size();
    api.home.time.pass(Duration.ofDays(8));

    api.run("--yes").ok();

    assertEquals(6, queries(requests).size());
  }

  @Test
  void aSongThatIsGoneIsSearchedAnew() {
    api.run("--yes").ok();
    int requests = api.server.requests().size();
    api.server.fault(
        NavidromeFault.answering(
                NavidromeReply.of(
                    200,
                    "application/json",
                    "{\"subsonic-response\":{\"status\":\"failed\",\"error\":{\"code\":70,"
                        + "\"message\":\"Song not found\"}}}"))
            .when(
                request ->
                    request.name().equals("getSong")
                        && request.value("id").equals("tin-sky@salt")));

    api.run("--yes").ok();

    assertTrue(queries(requests).contains("Tin Sky Mirrow"), queries(requests).toString());
  }

  @Test
  void aLostAnswerIsSettledHereToo() {
    api.server.fault(NavidromeFault.cutOffAfter(2).on("scrobble", 1));

    assertEquals(0, api.run("--yes").exitCode());
    assertEquals(
        "{ash-ferry@kites=2, slow-lantern@kites=3*, tin-sky@salt=4}", api.tracks().toString());
  }

  private List<String> queries(int from) {
    return api.server.requests().stream()
        .skip(from)
        .filter(request -> request.name().equals("search3"))
        .map(request -> request.value("query"))
        .sorted()
        .toList();
  }
}
