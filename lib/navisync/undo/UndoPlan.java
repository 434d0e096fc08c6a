package navisync.undo;

import java.util.List;
import java.util.Set;
import navisync.plan.Plan;

/**
 * A plan to undo a run.
 *
 * @param plan what to write; it is carried out like that of any run
 * @param kept what the run changed and is not undone, and why
 * @param leftOut ids of the tracks that are not in the library now: for them the run stays in force
 */
public record UndoPlan(Plan plan, List<Kept> kept, Set<String> leftOut) {

  /** Something that is not undone. */
  public record Kept(String name, Reason reason) {}

  /** Why something is not undone. */
  public enum Reason {
    /** The item is not in the library now. */
    GONE("Not undone: no longer in the library"),
    /** The count is lower than what the run added: it ends at zero. */
    FELL("Not fully undone: play counts now lower than what the run added"),
    /** Played since, or the date was changed by another run. */
    DATE("Not undone: last-played dates that changed since"),
    /** Starred or unstarred since. */
    STAR("Not undone: stars that changed since"),
    /** A play that was sent to a running server cannot be taken back. */
    SENT("Not undone: plays sent over the API");

    private final String text;

    Reason(String text) {
      this.text = text;
    }

    /** A heading for what is kept for this reason. */
    public String text() {
      return text;
    }
  }
}
