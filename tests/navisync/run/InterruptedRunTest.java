package navisync.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import navisync.cli.NavisyncCommand;
import navisync.cli.Program;
import navisync.fake.lastfm.FakeLastfm;
import navisync.fake.lastfm.LastfmFault;
import navisync.fake.navidrome.NavidromeReply;
import navisync.support.ApiHome;
import navisync.support.CommandRun;
import navisync.support.IgnoredSignal;
import navisync.support.JavaProcess;
import navisync.support.SampleHome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A process that is told to end while it fetches says what becomes of its work, and keeps it. */
class InterruptedRunTest {
  @TempDir Path folder;

  @Test
  void itSaysSoAndTheNextRunGoesOn() throws Exception {
    try (SampleHome home = SampleHome.ofMirrow(folder)) {
      List<String> before = home.navidrome.files();
      CompletableFuture<Process> started = new CompletableFuture<>();
      home.lastfm.fault(LastfmFault.after(3, () -> end(started.join())));
      File error = folder.resolve("error").toFile();
      started.complete(
          new ProcessBuilder(JavaProcess.command(Navisync.class, "--yes"))
              .directory(home.folder().toFile())
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(error)
              .start());

      assertEquals(130, started.join().waitFor());
      assertEquals(
          "Interrupted. Fetched plays are kept; the next run continues from there.\n",
          Files.readString(error.toPath()));
      assertEquals(before, home.navidrome.files());

      home.lastfm.clearFaults();
      home.time.pass(Duration.between(home.time.now(), Instant.now()));
      CommandRun next = home.run("--yes");
      assertTrue(next.out().startsWith("Last.fm: 0 new plays, 7 in the cache ("), next.out());
      assertEquals(3, home.navidrome.tracks().size());
      assertEquals(0, next.exitCode());
    }
  }

  @Test
  void whileItWritesItSaysThatTheNextRunChecksWhatWasWritten() throws Exception {
    try (ApiHome api = ApiHome.ofMirrow(folder)) {
      CompletableFuture<Process> started = new CompletableFuture<>();
      api.server.fault(
          (request, server) -> {
            NavidromeReply reply = server.apply(request);
            if (request.is("scrobble", 1)) {
              end(started.join());
            }
            return reply;
          });
      File error = folder.resolve("error").toFile();
      started.complete(
          new ProcessBuilder(JavaProcess.command(Navisync.class, "--yes"))
              .directory(api.home.folder().toFile())
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(error)
              .start());

      assertEquals(130, started.join().waitFor());
      assertEquals(
          "Interrupted while writing to Navidrome. The next run checks what was written and"
              + " continues from there.\n",
          Files.readString(error.toPath()));
    }
  }

  @ParameterizedTest(name = "SIG{0}")
  @CsvSource({"TERM, 15", "INT, 2"})
  void withJsonItPrintsOneObject(String signal, int number) throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/bin/kill")), "needs a command that sends signals");
    assumeFalse(IgnoredSignal.is(number), "programs started here ignore this signal");
    try (SampleHome home = SampleHome.ofMirrow(folder)) {
      CompletableFuture<Process> started = new CompletableFuture<>();
      home.lastfm.fault(
          LastfmFault.after(
              3,
              () -> {
                run("/bin/kill", "-" + signal, Long.toString(started.join().pid()));
                started.join().onExit().join();
              }));
      File out = folder.resolve("out").toFile();
      started.complete(withJson(home, out));

      assertEquals(130, started.join().waitFor());
      JsonNode json =
          new ObjectMapper()
              .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
              .readTree(Files.readString(out.toPath()));
      assertEquals("db", json.get("mode").asText());
      assertEquals(130, json.get("exitCode").asInt());
      assertEquals(
          "Interrupted. Fetched plays are kept; the next run continues from there.",
          json.get("error").asText());
    }
  }

  @Test
  void tracksThatAreLovedAlreadyAreInItsObject() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/bin/kill")), "needs a command that sends signals");
    try (SampleHome home = SampleHome.ofMirrow(folder)) {
      home.set("SYNC_LOVED_TO_LASTFM", "True")
          .set("LASTFM_API_SECRET", FakeLastfm.SECRET)
          .set("LASTFM_SESSION_KEY", FakeLastfm.SESSION_KEY);
      home.navidrome.change(
          "update annotation set starred = 1, starred_at = '2022-02-02 00:00:00+00:00'");
      CompletableFuture<Process> started = new CompletableFuture<>();
      AtomicInteger loves = new AtomicInteger();
      home.lastfm.fault(
          (request, good) -> {
            if (request.method().equals("track.love") && loves.incrementAndGet() == 2) {
              run("/bin/kill", "-TERM", Long.toString(started.join().pid()));
              started.join().onExit().join();
            }
            return good;
          });
      File out = folder.resolve("out").toFile();
      started.complete(withJson(home, out));

      assertEquals(130, started.join().waitFor());
      JsonNode json = new ObjectMapper().readTree(out);
      assertEquals(1, json.get("applied").get("loved").asInt());
      assertEquals(4, json.get("applied").get("plays").asInt());
      assertEquals(
          "Interrupted. Changes so far are kept; the next run loves the rest at Last.fm.",
          json.get("error").asText());
    }
  }

  /** A run whose one object goes to a file. */
  private static Process withJson(SampleHome home, File out) throws IOException {
    return new ProcessBuilder(JavaProcess.command(Navisync.class, "--yes", "--json"))
        .directory(home.folder().toFile())
        .redirectOutput(out)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static void run(String... command) {
    try {
      new ProcessBuilder(command).start().waitFor();
    } catch (IOException | InterruptedException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** The answer that the process waits for never comes. */
  private static void end(Process process) {
    process.destroy();
    process.onExit().join();
  }

  /** The program as a process of its own. */
  static final class Navisync {
    private Navisync() {}

    public static void main(String[] arguments) {
      Program.main(new NavisyncCommand(), arguments);
    }
  }
}
