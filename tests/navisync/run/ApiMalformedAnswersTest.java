package navisync.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import navisync.fake.navidrome.NavidromeReply;
import navisync.fake.navidrome.OddReply;
import navisync.support.ApiHome;
import navisync.support.CommandRun;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers of Navidrome's with a part that no server sends: nothing is made of them. */
class ApiMalformedAnswersTest {
  @TempDir Path folder;
  private ApiHome api;

  @BeforeEach
  void setUp() {
    api = ApiHome.ofMirrow(folder);
  }

  @AfterEach
  void leave() {
    api.close();
  }

  @ParameterizedTest(name = "{0}: {1} becomes {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "api/song | \"id\":\"ash-ferry@kites\" | \"id\":null | id",
        "api/song | \"title\":\"Ash Ferry\" | \"title\":{\"text\":\"Ash Ferry\"} | title",
        "api/song | \"missing\":false, | \"missing\":\"no\", | missing",
        "api/song | \"playDate\":\"20 | \"playDate\":\"on 20 | playDate",
        "api/scrobble | \"submissionTime\":1605000000 | \"submissionTime\":\"then\" |"
            + " submissionTime",
        "api/scrobble | \"mediaFileId\":\"ash-ferry@kites\" | \"mediaFileId\":[] | mediaFileId",
        "auth/login | \"token\":\" | \"token\":\"\\n | token",
        "auth/login | \"id\":\"id-ann\" | \"id\":true | id"
      })
  @DisplayName("A field that cannot be read ends the run, names the field and changes nothing")
  void unreadable(String request, String part, String other, String field) {
    Map<String, String> before = api.tracks();
    api.server.fault(
        (asked, server) ->
            replaced(asked.name().equals(request), server.apply(asked), part, other));

    assertEquals(
        new CommandRun(
            1,
            "",
            "Navidrome sent an answer in which \""
                + field
                + "\" is missing or unreadable. Try again later.\n"),
        last(api.run("--yes")));
    assertEquals(before, api.tracks());
    api.server.clearFaults();
    assertEquals(0, api.run("--yes").exitCode());
    assertEquals("3*", api.tracks().get("slow-lantern@kites"));
  }

  private static NavidromeReply replaced(
      boolean hit, NavidromeReply reply, String part, String other) {
    return hit ? reply.replaced(part, other) : reply;
  }

  /** What it says at the end; the stages before it may have said something. */
  private static CommandRun last(CommandRun run) {
    return new CommandRun(run.exitCode(), "", run.error());
  }

  @Test
  @DisplayName("A list that ends before its total is not taken for the whole library")
  void brokenOff() {
    api.server.fault(
        (asked, server) -> {
          NavidromeReply reply = server.apply(asked);
          return asked.name().equals("api/song") ? reply.with("X-Total-Count", "7") : reply;
        });

    CommandRun run = api.run("--yes");

    assertEquals(1, run.exitCode());
    assertEquals("Navidrome lists only 3 rows of /api/song. Try again later.\n", run.error());
  }

  @Test
  @DisplayName("What a server repeats of the password or the token is masked, and kept short")
  void secrets() {
    api.server.fault(
        (asked, server) ->
            asked.name().equals("search3") || asked.name().equals("ping")
                ? NavidromeReply.of(
                    200,
                    "application/json",
                    "{\"subsonic-response\":{\"status\":\"failed\",\"error\":{\"code\":0,"
                        + "\"message\":\"bad\\ntoken "
                        + asked.value("t")
                        + " salt "
                        + asked.value("s")
                        + " of "
                        + ApiHome.ANN.password()
                        + " "
                        + "x".repeat(5_000)
                        + "\"}}}")
                : server.apply(asked));

    CommandRun run = api.run("--yes");

    assertEquals(1, run.exitCode());
    assertTrue(
        run.error()
            .startsWith("Navidrome rejected ping with error 0 (bad token *** salt *** of *** xxx"),
        run.error());
    assertTrue(run.error().length() < 250, run.error());
  }

  @ParameterizedTest(name = "Location: {0}")
  @CsvSource({"http://[", "//", "http:///rest/ping.view", "mailto:ann@mirrow.example", "a b"})
  @DisplayName("A redirect to no address of the web is none")
  void redirect(String location) {
    api.server.fault(
        (asked, server) ->
            asked.name().equals("ping") ? OddReply.redirect(location) : server.apply(asked));

    CommandRun run = api.run("--yes");

    assertEquals(2, run.exitCode());
    assertTrue(run.error().startsWith("NAVIDROME_URL http://127.0.0.1:#"), run.error());
    assertTrue(run.error().contains(" answers with "), run.error());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "nothing | {\"song\":{}}",
        "no song | {\"type\":\"navidrome\"}",
        "another song | {\"song\":{\"id\":\"tin-sky@salt\",\"title\":\"Tin Sky\"}}",
        "a list | {\"song\":[]}"
      })
  @DisplayName("A song that is not the one asked for is not taken for one without plays")
  void notTheSong(String form, String answer) {
    api.server.fault(
        (asked, server) -> {
          NavidromeReply reply = server.apply(asked);
          return asked.name().equals("getSong")
              ? NavidromeReply.of(
                  200,
                  "application/json",
                  "{\"subsonic-response\":{\"status\":\"ok\",\"version\":\"1.16.1\","
                      + answer.substring(1)
                      + "}")
              : reply;
        });

    CommandRun run = api.run("--yes");

    assertEquals(1, run.exitCode());
    assertTrue(run.error().contains("\"id\" is missing or unreadable"), run.error());
    api.server.clearFaults();
    assertEquals(0, api.run("--yes").exitCode());
    assertEquals(
        Map.of("ash-ferry@kites", "2", "slow-lantern@kites", "3*", "tin-sky@salt", "4"),
        api.tracks());
  }
}
