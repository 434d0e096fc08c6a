package navisync.lives;

import java.util.List;
import navisync.cli.UndoCommand;
import navisync.support.CommandRun;

/** An earlier run is undone, perhaps an undo. */
record UndoStep(int number) implements Step {
  @Override
  public void live(Life life) {
    Model model = life.model;
    if (model.runs.all().isEmpty()) {
      return;
    }
    Run run = model.runs.all().get(Math.floorMod(number, model.runs.all().size()));
    State before = model.state;
    int newest = life.world.newestRun();
    String others = Check.others(life);
    CommandRun undo = undo(life, run);

    life.cutOff = false;
    Difference.unlessSame(others, Check.others(life), "What is not ann's was changed.");
    if (undo.exitCode() == 4 && run.undoes() != null && writtenSince(model, run)) {
      return;
    }
    Difference.unlessSame(0, undo.exitCode(), "Exit code: " + undo.error() + undo.out());
    Difference.unlessSame(
        model.runs.undoOf(run) != null,
        undo.out().contains("was already undone"),
        "Whether run " + run.number() + " is undone already");
    if (model.runs.undoOf(run) == null) {
      checkAny(life, model.undone(run));
      if (life.world.newestRun() > newest) {
        model.undid(life.world.newestRun(), run, before);
      }
    }
  }

  /** Navidrome is in one of the states; where it is in none, the first one tells the difference. */
  private static void checkAny(Life life, List<State> states) {
    Difference first = null;
    for (State state : states) {
      life.model.state = state;
      try {
        Check.all(life);
        return;
      } catch (Difference different) {
        first = first == null ? different : first;
      }
    }
    throw first;
  }

  private static CommandRun undo(Life life, Run run) {
    String number = Integer.toString(run.number());
    if (!run.api()) {
      return life.world.home.command(new UndoCommand(), "--yes", number);
    }
    return ApiServer.during(
        life, server -> life.world.home.command(new UndoCommand(), "--mode=api", "--yes", number));
  }

  private static boolean writtenSince(Model model, Run run) {
    return model.runs.all().stream()
        .anyMatch(other -> other.number() > run.number() && model.runs.inEffect(other));
  }
}
