package navisync.plan;

import java.util.Set;

/**
 * What planning one library track needs to know of all the others, worked out once a plan. Nothing
 * of it changes while tracks are planned.
 *
 * @param input what the plan is made from
 * @param answers what the user answered so far
 * @param plays the plays that match each track
 * @param vanished the Last.fm tracks that have no plays any more
 * @param takeBacks what could be taken back
 * @param stars the rule for stars
 * @param starTracks the library tracks that may get or lose a star
 * @param chosenAgain the pairs whose copy of a song other settings chose before
 * @param names the names of the tracks
 * @param countsAreFromBefore whether unremembered counts were there before increments began
 * @param remembersCounts whether this run remembers every count
 */
record PlanBasis(
    PlanInput input,
    PlanAnswers answers,
    PlaysByTrack plays,
    VanishedTracks vanished,
    TakeBackRule takeBacks,
    StarRule stars,
    Set<String> starTracks,
    Set<Ledger.Pair> chosenAgain,
    TrackNames names,
    boolean countsAreFromBefore,
    boolean remembersCounts) {

  /** Works it out. */
  static PlanBasis of(PlanInput input, PlanAnswers answers) {
    VanishedTracks vanished = new VanishedTracks(input);
    TakeBackRule takeBacks = new TakeBackRule(input, answers, vanished);
    StarRule stars = new StarRule(input);
    return new PlanBasis(
        input,
        answers,
        new PlaysByTrack(input.plays(), takeBacks.staying()),
        vanished,
        takeBacks,
        stars,
        stars.tracks(),
        LedgerChanges.chosenAgain(input.plays()),
        new TrackNames(input.library().tracks()),
        FirstIncrement.countsAreFromBefore(input),
        FirstIncrement.remembersCounts(input));
  }
}
