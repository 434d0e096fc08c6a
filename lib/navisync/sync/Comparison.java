package navisync.sync;

import java.util.Map;
import navisync.Failure;
import navisync.config.Settings;
import navisync.model.Library;
import navisync.plan.Delivery;
import navisync.plan.FirstIncrement;
import navisync.plan.PastWrites;
import navisync.plan.Plan;
import navisync.plan.PlanAnswers;
import navisync.plan.PlanAnswers.Resolution;
import navisync.plan.PlanInput;
import navisync.plan.PlanRules;
import navisync.plan.Planner;
import navisync.report.MatchedHistory;
import navisync.store.history.AccountHistory;
import navisync.store.navidrome.TargetStore;
import navisync.sync.SyncOptions.Choice;

/**
 * Last.fm's history beside a Navidrome library: the matches, and the plan that follows.
 *
 * @param library the library as it was read
 * @param matches the matches of everything played or loved
 * @param input what the plan is made from
 */
record Comparison(Library library, Matches matches, PlanInput input) {

  /**
   * Matches everything in the cache with the library.
   *
   * @param now the time of the run, unix seconds UTC
   */
  static Comparison of(
      Settings settings,
      FetchStage.Known known,
      Destination destination,
      CachedPlays plays,
      AccountHistory history,
      TargetStore target,
      MatchMemory memory,
      long now) {
    PlayMatching matching = PlayMatching.of(settings, plays, history, target, memory.indexed());
    Library library = matching.indexed().library();
    Matches matches =
        Matches.of(matching, memory.matches(matching))
            .merged(history.imports().byTrack(), settings.sync().playTimeToleranceSeconds());
    PlanRules rules =
        new PlanRules(
            destination.policy(),
            settings.sync().playCounts(),
            settings.sync().loved(),
            destination.delivery(),
            known.complete(),
            settings.sync().playTimeToleranceSeconds(),
            now);
    return new Comparison(
        library,
        matches,
        new PlanInput(
            rules, library, matches.plays(), matches.loved(), matching.ledger(), PastWrites.NONE));
  }

  /** Returns what the reports are made from. */
  MatchedHistory matched() {
    return new MatchedHistory(library, matches.plays(), matches.loved());
  }

  /**
   * Makes the plan, and asks the user what it leaves open.
   *
   * @throws Failure with exit code 4 for a first increment that nobody agreed to
   */
  Plan plan(SyncOptions options, RunQuestions asking, TargetStore target) {
    PlanInput input = withPastStars(target);
    if (input.rules().delivery() == Delivery.SENT) {
      return Planner.plan(input, PlanAnswers.NONE);
    }
    agreeToFirstIncrement(options, asking);
    PlanAnswers given = new PlanAnswers(Map.of(), options.has(Choice.TAKE_BACK), false);
    Plan open = Planner.plan(input, given);
    PlanAnswers answers = asking.aboutEarlierRuns(open, given);
    if (answers.takeBack() && Planner.needsPastHistory(input)) {
      input = withWrittenHistory(input, target);
      open = Planner.plan(input, answers);
    } else if (!answers.equals(given)) {
      open = Planner.plan(input, answers);
    }
    Map<String, Resolution> resolved =
        asking.aboutConflicts(open, input, target.conflictAnswers(library));
    return resolved.isEmpty() ? open : Planner.plan(input, answers.withConflicts(resolved));
  }

  private void agreeToFirstIncrement(SyncOptions options, RunQuestions asking) {
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

  private PlanInput withPastStars(TargetStore target) {
    return Planner.needsPastStars(input)
        ? input.with(new PastWrites(Map.of(), target.pastStars(library)))
        : input;
  }

  /** Reading back what earlier runs wrote takes time, so it is done only where it is needed. */
  private PlanInput withWrittenHistory(PlanInput known, TargetStore target) {
    return known.with(
        new PastWrites(target.journal(library).writtenHistory(), known.past().stars()));
  }
}
