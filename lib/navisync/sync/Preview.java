package navisync.sync;

import java.util.List;
import navisync.plan.Plan;
import navisync.plan.PlayMatch;

/**
 * What a run would find and plan now; see {@link Lookup#preview}.
 *
 * @param plays the played tracks with their matches
 * @param suggested the songs with possible matches that it would ask about, the most played first
 * @param plan what the run would do without any answers
 */
public record Preview(List<PlayMatch> plays, List<UndecidedSong> suggested, Plan plan) {}
