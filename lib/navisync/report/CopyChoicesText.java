package navisync.report;

import java.util.List;
import navisync.console.Count;
import navisync.store.navidrome.DecisionList.CopyChoices;

/** The messages about forgetting which copies of songs were chosen. */
public final class CopyChoicesText {
  private CopyChoicesText() {}

  /** Returns the question asked before anything is forgotten. */
  public static String question(CopyChoices choices) {
    return "Forget "
        + Count.of(choices.answers(), "choice")
        + " of albums and copies, and which copy was chosen for "
        + Count.of(choices.tracks(), "track")
        + " with recorded plays?";
  }

  /** Returns what was forgotten, and what happens next. */
  public static List<String> forgotten(CopyChoices choices) {
    return List.of(
        "Forgot "
            + Count.of(choices.answers(), "choice")
            + " of albums and copies, and which copy was chosen for "
            + Count.of(choices.tracks(), "track")
            + " with recorded plays.",
        "The next run chooses again. Plays that then belong to another copy are listed, and"
            + " --take-back moves them. Stars stay.");
  }
}
