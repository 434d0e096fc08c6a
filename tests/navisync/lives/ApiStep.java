package navisync.lives;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import navisync.fake.navidrome.NavidromeFault;
import navisync.fake.navidrome.NavidromeReply;
import navisync.fake.navidrome.TestNavidrome;
import navisync.support.CommandRun;

/**
 * A run over the API of a server that is started for it.
 *
 * @param mishap what becomes of the first request that brings plays; nothing where the server shows
 *     no play count at all, for what is lost then stays in doubt
 * @param plays how many plays of it the server counts where it is cut, or another client has sent
 */
record ApiStep(List<String> extra, Mishap mishap, int plays) implements Step {
  /** What may become of a request. */
  enum Mishap {
    /** Nothing. */
    NONE,
    /** The server counts some of its plays, and the answer is lost. */
    LOST,
    /** The server counts all of its plays, and the answer is lost. */
    ANSWER_LOST,
    /** The server counts some of its plays, and the process of the run is killed. */
    KILLED,
    /** Before it, another client has sent some of its plays, the oldest ones. */
    SENT_BY_OTHERS
  }

  @Override
  public void live(Life life) {
    Model model = life.model;
    SyncOptions options = new SyncOptions(SyncOptions.Policy.HIGHER, extra);
    life.snapshot();

    if (model.listening.hidesChanges(life.now())) {
      return;
    }
    int newest = life.world.newestRun();
    State before = model.state;
    String others = Check.others(life);
    ApiRun rules = new ApiRun(model, ApiServer.tellsHistory(life), life.now());
    Map<Tune, List<Long>> byOthers = byOthers(life, rules);
    CommandRun run = run(life, byOthers);
    boolean killed = mishap == Mishap.KILLED && run.exitCode() == SyncStep.INTERRUPTED;
    Fetched.learn(
        life, options, Trouble.NONE, killed ? new CommandRun(0, run.out(), run.error()) : run);

    life.cutOff = killed;
    if (killed) {
      model.state = rules.killed(Check.plays(life), plays);
    } else if (!options.has("--dry-run")) {
      model.state = rules.after(options, byOthers);
    }
    Difference.unlessSame(others, Check.others(life), "What is not ann's was changed.");
    Check.all(life);
    if (life.world.newestRun() > newest) {
      model.sent(life.world.newestRun(), options, before);
    }

    if (run.exitCode() == 0 && !options.has("--dry-run")) {
      JsonNode json = run.json();
      Difference.unless(
          !byOthers.isEmpty()
              || json.at("/applied/tracks").asLong() == Check.changed(before, model.state),
          "Tracks it says it changed: " + json.get("applied"));
      Difference.unless(json.at("/applied/verified").asBoolean(), "Not verified.");
    }
  }

  /** What another client sends: it asks Last.fm too. */
  private Map<Tune, List<Long>> byOthers(Life life, ApiRun rules) {
    if (mishap != Mishap.SENT_BY_OTHERS || !extra.isEmpty() || life.cutOff) {
      return Map.of();
    }
    life.model.listening.fetchPlays(life.now());
    return rules.oldestToSend(plays);
  }

  private CommandRun run(Life life, Map<Tune, List<Long>> byOthers) {
    List<String> arguments = new ArrayList<>(List.of("--json", "--yes", "--mode=api"));
    arguments.addAll(extra);
    life.world.home.set("PLAYCOUNT_CONFLICT_RESOLUTION", null);
    return ApiServer.during(
        life,
        server -> {
          State state = life.model.state;
          if (state.there().stream().anyMatch(tune -> state.tracks.get(tune).count > 0)) {
            befall(server);
          }
          if (!byOthers.isEmpty()) {
            server.fault(
                NavidromeFault.before(() -> send(life, server, byOthers)).on("getSong", 1));
          }

          CommandRun run = life.world.home.run(arguments.toArray(String[]::new));
          Thread.interrupted();
          return run;
        });
  }

  private static void send(Life life, TestNavidrome server, Map<Tune, List<Long>> plays) {
    plays.forEach(
        (tune, seconds) ->
            seconds.forEach(
                second ->
                    server.play(life.user, life.ids.get(tune), Instant.ofEpochSecond(second))));
  }

  private void befall(TestNavidrome server) {
    switch (mishap) {
      case LOST -> server.fault(NavidromeFault.cutOffAfter(plays).on("scrobble", 1));
      case ANSWER_LOST -> server.fault(NavidromeFault.cutOffAfterAll().on("scrobble", 1));
      case KILLED -> {
        Thread running = Thread.currentThread();
        server.fault(
            (request, work) -> {
              if (!request.is("scrobble", 1)) {
                return work.apply(request);
              }
              NavidromeReply reply = NavidromeFault.cutOffAfter(plays).answer(request, work);
              running.interrupt();
              return reply;
            });
      }
      default -> {}
    }
  }

  @Override
  public String toString() {
    return "Sync over the API"
        + (extra.isEmpty() ? "" : " " + String.join(" ", extra))
        + (mishap == Mishap.NONE ? "" : ", " + mishap)
        + (mishap == Mishap.NONE || mishap == Mishap.ANSWER_LOST ? "" : ": " + plays);
  }
}
