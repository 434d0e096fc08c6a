package navisync.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import navisync.cli.CacheInfoCommand;
import navisync.fake.navidrome.NavidromeFault;
import navisync.support.ApiHome;
import navisync.support.CommandRun;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that is gone after it counted 2 of the 4 plays that were sent to it. */
class ApiServerGoneTest {
  @TempDir Path folder;
  private ApiHome api;

  @BeforeEach
  void setUp() {
    api = ApiHome.ofMirrow(folder);
    AtomicBoolean gone = new AtomicBoolean();
    api.server.fault(
        (request, server) ->
            gone.get()
                ? NavidromeFault.cutOffBefore().answer(request, server)
                : server.apply(request));
    api.server.fault(
        (request, server) -> {
          boolean last = request.is("scrobble", 1);
          var reply =
              last ? NavidromeFault.cutOffAfter(2).answer(request, server) : server.apply(request);
          gone.compareAndSet(false, last);
          return reply;
        });
  }

  @AfterEach
  void leave() {
    api.close();
  }

  @Test
  @DisplayName("The run is done in part, and says that the next one continues")
  void partlyDone() {
    CommandRun run = api.run("--yes");

    assertEquals(
        "No usable answer from Navidrome to getSong: the connection to 127.0.0.1 broke. Try again"
            + " later. What it counted is kept. The next run continues from there.\n",
        run.error());
    assertEquals(3, run.exitCode());
  }

  @Test
  @DisplayName("Each run is listed with the plays that were counted, not with those planned")
  void runs() {
    api.run("--yes");
    api.server.clearFaults();
    assertEquals(0, api.run("--yes").exitCode());

    assertEquals(
        """
        2 runs
             started           mode  raised  lowered  plays  starred  unstarred  ended
          2  YYYY-MM-DD hh:mm  api        2        0      2        1          0  exit 0
          1  YYYY-MM-DD hh:mm  api        1        0      2        0          0  exit 3
        """,
        api.home
            .command(new CacheInfoCommand(), "--execute=runs")
            .ok()
            .out()
            .replaceAll("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d", "YYYY-MM-DD hh:mm"));
  }
}
