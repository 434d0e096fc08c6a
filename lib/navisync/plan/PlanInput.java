package navisync.plan;

import java.util.List;
import navisync.model.Library;

/**
 * Everything a plan is made from.
 *
 * @param rules the rules of the run, and how much is known
 * @param library the library as it stands now
 * @param plays every played Last.fm track, matched or not
 * @param loved every loved track, matched or not
 * @param ledger what earlier runs did
 * @param past what earlier runs wrote, as far as it is needed
 */
public record PlanInput(
    PlanRules rules,
    Library library,
    List<PlayMatch> plays,
    List<LoveMatch> loved,
    Ledger ledger,
    PastWrites past) {

  /** Returns the same with what earlier runs wrote. */
  public PlanInput with(PastWrites other) {
    return new PlanInput(rules, library, plays, loved, ledger, other);
  }
}
