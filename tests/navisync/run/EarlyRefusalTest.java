package navisync.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import navisync.navidrome.db.OtherProcess;
import navisync.support.CommandRun;
import navisync.support.SampleHome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a run cannot do safely is refused in one sentence before the first request to Last.fm, and
 * neither the database nor its folder nor the home changes.
 */
class EarlyRefusalTest {
  private static final String FILE = "HOME/server/navidrome.db";

  private static final String HIDDEN_DAMAGE =
      FILE
          + " is damaged (*** in database main *** Tree 28 page 28: btreeInitPage() returns error"
          + " code 11). Restore a backup, or repair it with SQLite's .recover command.\n";

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

  static Stream<Arguments> refusals() {
    return Stream.of(
        refusal(
            "LASTFM_API_KEY missing",
            home -> home.set("LASTFM_API_KEY", null),
            2,
            "LASTFM_API_KEY is not set in HOME/home/.env. Get a key at"
                + " https://www.last.fm/api/account/create and write it there."),
        refusal(
            "LASTFM_USER empty",
            home -> home.set("LASTFM_USER", ""),
            2,
            "LASTFM_USER is not set in HOME/home/.env. Write your Last.fm user name there."),
        refusal(
            "NAVIDROME_DB_PATH missing",
            home -> home.set("NAVIDROME_DB_PATH", null),
            2,
            "NAVIDROME_DB_PATH is not set in HOME/home/.env. Write the path of Navidrome's"
                + " navidrome.db there."),
        refusal(
            "a setting that cannot be read",
            home -> home.set("SYNC_LOVED", "perhaps"),
            2,
            "SYNC_LOVED in HOME/home/.env is invalid: \"perhaps\". Write one of true, yes, on,"
                + " 1 or false, no, off, 0."),
        refusal(
            "API mode without an address",
            home -> home.set("USE_NAVIDROME_API", "True"),
            2,
            "NAVIDROME_URL is not set in HOME/home/.env. Write the address of your Navidrome"
                + " server there,"
                + " or set USE_NAVIDROME_API=False and NAVIDROME_DB_PATH."),
        refusal(
            "case wrong container path",
            home -> home.set("NAVIDROME_DB_PATH", "/data/navidrome.db"),
            2,
            "NAVIDROME_DB_PATH names /data/navidrome.db, which does not exist here. If that is the"
                + " path inside a container, give the path on this machine."),
        refusal(
            "the folder of the database",
            home -> home.set("NAVIDROME_DB_PATH", home.navidrome.file().getParent().toString()),
            2,
            "NAVIDROME_DB_PATH names the folder HOME/server. Give the file in it, usually"
                + " navidrome.db."),
        refusal(
            "a device",
            home -> home.set("NAVIDROME_DB_PATH", "/dev/null"),
            2,
            "NAVIDROME_DB_PATH names /dev/null, which is a device or a pipe. Name Navidrome's"
                + " navidrome.db."),
        refusal(
            "not SQLite",
            home -> write(home.navidrome.file(), "a letter, and not a database of any kind"),
            2,
            FILE
                + " is not a SQLite database. Point NAVIDROME_DB_PATH at Navidrome's"
                + " navidrome.db."),
        refusal(
            "not Navidrome's",
            home -> home.navidrome.change("drop table annotation"),
            2,
            FILE
                + " is not a Navidrome database: it has no annotation. Point"
                + " NAVIDROME_DB_PATH at Navidrome's navidrome.db."),
        refusal(
            "no tracks",
            home -> home.navidrome.change("delete from media_file"),
            2,
            FILE
                + " has no tracks. Let Navidrome scan your music first, or point"
                + " NAVIDROME_DB_PATH at the database that your server uses."),
        refusal(
            "case schema drift: a column that wants a value",
            home ->
                home.navidrome
                    .change("alter table scrobbles rename to old")
                    .change(
                        "create table scrobbles (media_file_id text, user_id text,"
                            + " submission_time integer, device text not null)"),
            4,
            FILE
                + " is from an unsupported Navidrome version (new required column"
                + " scrobbles.device). Nothing was written. Use API mode or a newer NaviSync."),
        refusal(
            "case several users and none named",
            home -> home.navidrome.user("Bob"),
            2,
            FILE + " has several users. Set NAVIDROME_USER_ID or --user to one of: Bob, ann."),
        refusal(
            "case unknown user",
            home -> home.set("NAVIDROME_USER_ID", "carl").navidrome.user("Bob"),
            2,
            FILE + " has no user carl. Set NAVIDROME_USER_ID or --user to one of: Bob, ann."),
        refusal(
            "a user who may see no library",
            home -> {
              home.navidrome
                  .user("Bob")
                  .change("delete from user_library where user_id = 'id-bob'");
              home.set("NAVIDROME_USER_ID", "Bob");
            },
            2,
            "Bob sees no library in HOME/server/navidrome.db. Give this user a library in"
                + " Navidrome's settings, or name another user with NAVIDROME_USER_ID or --user."),
        refusal(
            "a user whose library holds no track",
            home -> {
              home.navidrome
                  .user("Bob")
                  .change("update user_library set library_id = 2 where user_id = 'id-bob'");
              home.set("NAVIDROME_USER_ID", "Bob");
            },
            2,
            "Bob sees no track in HOME/server/navidrome.db: the files are missing, or in libraries"
                + " that this user cannot see. Let Navidrome scan your music and run again."),
        refusal(
            "every file is missing",
            home -> home.navidrome.change("update media_file set missing = 1"),
            2,
            "ann sees no track in HOME/server/navidrome.db: the files are missing, or in libraries"
                + " that this user cannot see. Let Navidrome scan your music and run again."),
        refusal(
            "case read-only folder",
            home -> permissions(home.navidrome.file().getParent(), "r-xr-xr-x"),
            2,
            "The folder HOME/server cannot be written, and SQLite needs to create files beside the"
                + " database. Change its permissions or run as its owner."));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refusals")
  void isRefusedBeforeTheFetchAndNothingChanges(
      Consumer<SampleHome> fault, int exitCode, String sentence) throws Exception {
    fault.accept(home);
    List<String> before = home.navidrome.files();

    CommandRun run = home.run("--yes");

    assertEquals(new CommandRun(exitCode, "", sentence + "\n"), run);
    assertEquals(List.of(), home.lastfm.requests());
    assertEquals(before, home.navidrome.files());
    assertEquals(List.of(), home.files());
    permissions(home.navidrome.file().getParent(), "rwxr-xr-x");
  }

  @Test
  @DisplayName("damage in a table that no run reads is found before a first fetch")
  void hiddenDamageBeforeTheFirstFetch() throws Exception {
    damageUnreadTable();
    List<String> before = home.navidrome.files();

    CommandRun run = home.run("--yes");

    assertEquals(4, run.exitCode(), run.error());
    assertEquals(HIDDEN_DAMAGE, run.error());
    assertEquals(List.of(), home.lastfm.requests());
    assertEquals(before, home.navidrome.files());
  }

  @Test
  @DisplayName("damage in a table that no run reads is found beside a later, short fetch")
  void hiddenDamageBesideALaterFetch() throws Exception {
    assertEquals(0, home.run("--yes").exitCode());
    damageUnreadTable();
    home.play("Mirrow", "Ash Ferry", "Kites", SampleHome.NOW - 1_000);
    List<String> before = home.navidrome.files();

    CommandRun run = home.run("--yes");

    assertEquals(4, run.exitCode(), run.error());
    assertEquals(HIDDEN_DAMAGE, run.error());
    assertEquals(before, home.navidrome.files());
  }

  private void damageUnreadTable() throws IOException {
    home.navidrome.change("create table radio_log (line text)");
    home.navidrome.change("insert into radio_log values ('a'), ('b'), ('c')");
    String page =
        home.navidrome
            .rows("select (rootpage - 1) * 4096 from sqlite_master where name = 'radio_log'")
            .get(0);
    try (FileChannel file = FileChannel.open(home.navidrome.file(), StandardOpenOption.WRITE)) {
      file.write(
          ByteBuffer.wrap(new byte[] {99, 99, 99, 99, 99, 99, 99, 99}), Long.parseLong(page));
    }
  }

  @Test
  void isRefusedWhileAServerHasTheDatabaseOpen() throws Exception {
    OtherProcess server = OtherProcess.with(home.navidrome.file(), "select 1 from media_file");
    List<String> before = home.navidrome.files();

    CommandRun run = home.run("--yes");

    assertEquals(
        new CommandRun(
            4,
            "",
            "Database is in use: "
                + FILE
                + ". Stop Navidrome and run again (--while-running writes anyway).\n"),
        run);
    assertEquals(List.of(), home.lastfm.requests());
    assertEquals(before, home.navidrome.files());
    server.stop();
  }

  @Test
  void whileRunningWritesBesideTheServer() throws Exception {
    OtherProcess server = OtherProcess.with(home.navidrome.file(), "select 1 from media_file");

    CommandRun run = home.run("--yes", "--while-running");

    server.stop();
    assertEquals(0, run.exitCode(), run.error());
    assertEquals(
        "slow-lantern@kites|3|2021-05-03 00:00:00+00:00|2021-05-03 00:01:40+00:00",
        home.navidrome.tracks().get(1));
  }

  @Test
  void caseUnflushedRowsOfAServerThatWasKilledAreSeenAndKept() throws Exception {
    OtherProcess server =
        OtherProcess.with(
            home.navidrome.file(),
            "insert into annotation (user_id, item_type, item_id, play_count) values"
                + " ('id-ann', 'media_file', 'slow-lantern@kites', 9)");
    server.kill();
    List<String> before = home.navidrome.files();

    CommandRun dry = home.run("--dry-run");
    assertEquals(before, home.navidrome.files());
    CommandRun run = home.run("--yes");

    assertEquals(0, dry.exitCode(), dry.error());
    assertEquals(0, run.exitCode(), run.error());
    assertEquals(
        List.of("ash-ferry@kites|2", "slow-lantern@kites|9", "tin-sky@salt|4"),
        home.navidrome.rows(
            "select item_id, play_count from annotation where item_type = 'media_file'"
                + " order by item_id"));
  }

  private static Arguments refusal(
      String name, Consumer<SampleHome> fault, int exitCode, String sentence) {
    return Arguments.of(Named.of(name, fault), exitCode, sentence);
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text.repeat(10));
    } catch (IOException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static void permissions(Path folder, String permissions) {
    try {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(permissions));
    } catch (IOException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
