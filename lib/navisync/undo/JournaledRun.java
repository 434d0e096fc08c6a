package navisync.undo;

import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import navisync.plan.Change;
import navisync.plan.LedgerChange;

/**
 * A run and everything it wrote.
 *
 * @param number the run's number; later runs have higher ones
 * @param traits what else an undo has to know of it
 * @param undoes the run that it undid; empty for a sync
 * @param changes what it changed in Navidrome
 * @param ledger what it changed in the ledger
 * @param leftOut ids of the tracks that an undo left out because they were not in the library
 */
public record JournaledRun(
    long number,
    Set<Trait> traits,
    OptionalLong undoes,
    List<Change> changes,
    List<LedgerChange> ledger,
    Set<String> leftOut) {

  /** What an undo has to know of a run, besides its values. */
  public enum Trait {
    /** It sent plays over the API, which an undo cannot take back. */
    SENT,
    /** It is a sync under policy increment. */
    INCREMENTS
  }

  /** Returns whether it sent plays over the API. */
  public boolean sent() {
    return traits.contains(Trait.SENT);
  }

  /** Returns whether it is a sync under policy increment. */
  public boolean increments() {
    return traits.contains(Trait.INCREMENTS);
  }
}
