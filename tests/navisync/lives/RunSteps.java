package navisync.lives;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import navisync.cli.UndoCommand;
import navisync.lives.Model.Run;
import navisync.lives.SyncOptions.Policy;
import navisync.support.CommandRun;
import navisync.sync.CutOffRun;
import navisync.sync.CutOffRun.Moment;

/** What the person starts. */
final class RunSteps {
  private static final int PARTIAL = 3;
  private static final int INTERRUPTED = 130;

  private RunSteps() {}

  /**
   * A run, and perhaps the same once more, which changes nothing.
   *
   * @param twice whether it is started twice
   */
  record Sync(SyncOptions options, Trouble trouble, boolean twice) implements Step {
    @Override
    public void live(Life life) {
      if (life.model.listening.hidesChanges(life.now()) && OpenPoint.HIDDEN_EDITS.isOpen()) {
        return;
      }
      life.snapshot();
      run(life);
      if (twice && trouble == Trouble.NONE) {
        Check.all(life);
        byte[] before = life.world.bytes();
        JsonNode again = run(life);
        Difference.unless(
            Arrays.equals(before, life.world.bytes()),
            "A second run without news changed the database: " + again.get("plan"));
      }
    }

    private JsonNode run(Life life) {
      Model model = life.model;
      String others = Check.others(life);
      byte[] bytes = life.world.bytes();
      int newest = life.world.newestRun();
      State before = model.state;
      life.world.home.set("PLAYCOUNT_CONFLICT_RESOLUTION", options.policy().text());
      trouble.begin(life);
      CommandRun run = life.world.home.run(arguments(life));
      life.world.home.lastfm.clearFaults();
      Thread.interrupted();
      life.cutOff &= run.exitCode() == INTERRUPTED;
      JsonNode json = run.json();
      fetched(life, run);
      boolean writes = run.exitCode() != INTERRUPTED && !options.has("--dry-run");
      if (writes) {
        model.state = model.after(options, life.now());
      }
      if (life.world.newestRun() > newest) {
        model.wrote(life.world.newestRun(), before, null);
      }
      Difference.unlessSame(others, Check.others(life), "What is not ann's was changed.");
      if (writes) {
        Check.all(life);
        told(json, before, model);
      } else {
        Difference.unless(
            Arrays.equals(bytes, life.world.bytes()), "It changed the database all the same.");
      }
      return json;
    }

    /** Where a change of old plays shows in no total, the run is to look closer. */
    private String[] arguments(Life life) {
      List<String> arguments = new ArrayList<>(List.of(options.arguments()));
      if (life.model.listening.hidesChanges(life.now()) && !options.has("--offline")) {
        arguments.add("--verify");
      }
      return arguments.toArray(String[]::new);
    }

    /** What the run has learned, and with which exit code it must end. */
    private void fetched(Life life, CommandRun run) {
      Listening listening = life.model.listening;
      boolean asks = !options.has("--offline");
      boolean whole = true;
      if (run.exitCode() == INTERRUPTED && asks && trouble == Trouble.INTERRUPTED) {
        listening.fetchedInPart(life.cached());
        return;
      }
      if (asks && trouble == Trouble.GAP && run.exitCode() == PARTIAL) {
        listening.fetchedInPart(life.cached());
        listening.fetchLoves();
        return;
      }
      if (asks && trouble == Trouble.NO_LOVES && !options.has("--no-loved")) {
        whole = false;
        listening.fetchPlays(life.now());
        listening.lovedComplete = false;
      } else if (asks) {
        listening.fetchPlays(life.now());
        listening.fetchLoves();
      }
      Difference.unlessSame(
          whole ? 0 : PARTIAL, run.exitCode(), "Exit code: " + run.error() + run.out());
      Difference.unlessSame(
          listening.knownDated(), run.json().at("/fetch/cachedPlays"), "Plays in the cache.");
    }

    /** What the run says it changed is what changed. */
    private static void told(JsonNode json, State before, Model model) {
      long tracks =
          before.tracks.entrySet().stream()
              .filter(each -> !each.getValue().same(model.state.tracks.get(each.getKey())))
              .count();
      Set<String> totals = new HashSet<>(model.state.totals.keySet());
      totals.removeIf(
          id -> before.totals.getOrDefault(id, new Kept()).same(model.state.totals.get(id)));
      long albums = totals.stream().filter(id -> id.startsWith("album")).count();
      Difference.unlessSame(
          tracks + " tracks, " + albums + " albums, " + (totals.size() - albums) + " artists",
          json.at("/applied/tracks")
              + " tracks, "
              + json.at("/applied/albums")
              + " albums, "
              + json.at("/applied/artists")
              + " artists",
          "What the run says it changed.");
      Difference.unless(json.at("/applied/verified").asBoolean(), "Not verified.");
    }

    @Override
    public String toString() {
      return "Sync "
          + options.policy().text()
          + (options.extra().isEmpty() ? "" : " " + String.join(" ", options.extra()))
          + (trouble == Trouble.NONE ? "" : ", " + trouble)
          + (twice ? ", twice" : "");
    }
  }

  /** A run whose process is killed at some step of its writing. */
  record CutOff(Policy policy, Moment moment) implements Step {
    @Override
    public void live(Life life) {
      Model model = life.model;
      if (model.listening.hidesChanges(life.now())) {
        return;
      }
      model.listening.fetchPlays(life.now());
      model.listening.fetchLoves();
      State before = model.state;
      State after = model.after(new SyncOptions(policy, List.of()), life.now());
      if (after.same(before)) {
        life.world.home.run("--dry-run");
        life.cutOff = false;
        return;
      }
      int newest = life.world.newestRun();
      CutOffRun.at(moment, life.world.home, policy.text());
      life.cutOff = true;
      if (moment == Moment.AFTER_THE_COMMIT) {
        model.state = after;
        Difference.unless(life.world.newestRun() > newest, "The run noted no intent.");
        model.wrote(life.world.newestRun(), before, null);
      }
    }
  }

  /** An earlier run is undone, perhaps an undo. */
  record Undo(int number) implements Step {
    @Override
    public void live(Life life) {
      Model model = life.model;
      if (model.runs.isEmpty()) {
        return;
      }
      Run run = model.runs.get(Math.floorMod(number, model.runs.size()));
      State before = model.state;
      int newest = life.world.newestRun();
      String others = Check.others(life);
      CommandRun undo =
          life.world.home.command(new UndoCommand(), "--yes", Integer.toString(run.number()));
      life.cutOff = false;
      Difference.unlessSame(others, Check.others(life), "What is not ann's was changed.");
      if (undo.exitCode() == 4 && run.undoes() != null && writtenSince(model, run)) {
        return;
      }
      Difference.unlessSame(0, undo.exitCode(), "Exit code: " + undo.error() + undo.out());
      Difference.unlessSame(
          model.undoOf(run) != null,
          undo.out().contains("is put back already"),
          "Whether run " + run.number() + " is undone already");
      if (model.undoOf(run) == null) {
        model.undo(run);
        if (life.world.newestRun() > newest) {
          model.wrote(life.world.newestRun(), before, run.number());
        }
      }
    }

    private static boolean writtenSince(Model model, Run run) {
      return model.runs.stream()
          .anyMatch(other -> other.number() > run.number() && model.inEffect(other));
    }
  }
}
