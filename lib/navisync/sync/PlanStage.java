package navisync.sync;

import java.util.Map;
import navisync.Failure;
import navisync.model.Library;
import navisync.plan.Delivery;
import navisync.plan.FirstIncrement;
import navisync.plan.PastWrites;
import navisync.plan.Plan;
import navisync.plan.PlanAnswers;
import navisync.plan.PlanAnswers.Resolution;
import navisync.plan.PlanInput;
import navisync.plan.Planner;
import navisync.store.navidrome.TargetStore;
import navisync.sync.SyncOptions.Choice;

/** The stage of a run that makes the plan, with the questions that it leaves open. */
final class PlanStage {
  private final SyncOptions options;
  private final RunQuestions asking;
  private final TargetStore target;

  PlanStage(SyncOptions options, RunQuestions asking, TargetStore target) {
    this.options = options;
    this.asking = asking;
    this.target = target;
  }

  /**
   * Makes the plan, and asks the user what it leaves open.
   *
   * @throws Failure of safety if nobody agreed to a first increment
   */
  Plan plan(Comparison comparison) {
    Library library = comparison.library();
    PlanInput input = withPastStars(comparison.input(), library);
    if (input.rules().delivery() == Delivery.SENT) {
      return Planner.plan(input, PlanAnswers.NONE);
    }
    agreeToFirstIncrement(input);
    PlanAnswers given = new PlanAnswers(Map.of(), options.has(Choice.TAKE_BACK), false);
    Plan open = Planner.plan(input, given);
    PlanAnswers answers = asking.aboutEarlierRuns(open, given);
    if (answers.takeBack() && Planner.needsPastHistory(input)) {
      input = withWrittenHistory(input, library);
      open = Planner.plan(input, answers);
    } else if (!answers.equals(given)) {
      open = Planner.plan(input, answers);
    }
    Map<String, Resolution> resolved =
        asking.aboutConflicts(open, input, target.conflictAnswers(library));
    return resolved.isEmpty() ? open : Planner.plan(input, answers.withConflicts(resolved));
  }

  private void agreeToFirstIncrement(PlanInput input) {
    if (!FirstIncrement.needsConsent(input) || options.has(Choice.ACCEPT_FIRST_INCREMENT)) {
      return;
    }
    String source = asking.source();
    if (!asking.confirm(
        "No plays are recorded yet, but Navidrome already has play counts. Policy increment adds"
            + " to them.",
        "all of "
            + source
            + "'s plays are added to Navidrome's counts: 20 there and 15 at "
            + source
            + " make 35. Plays that Navidrome has already counted count twice.",
        "nothing is written. With --policy=higher, counts only rise to " + source + "'s.",
        "Add all of " + source + "'s plays?")) {
      throw Failure.refused(
          "Policy increment would add all of "
              + source
              + "'s plays on top of Navidrome's counts, which may already include them. Nothing was"
              + " written. Choose another policy, or add --accept-first-increment.");
    }
  }

  private PlanInput withPastStars(PlanInput input, Library library) {
    return Planner.needsPastStars(input)
        ? input.with(new PastWrites(Map.of(), target.pastStars(library)))
        : input;
  }

  /** Reads back what earlier runs wrote, which takes time: only where the plan needs it. */
  private PlanInput withWrittenHistory(PlanInput known, Library library) {
    return known.with(
        new PastWrites(target.journal(library).writtenHistory(), known.past().stars()));
  }
}
