package navisync.report;

import java.util.List;
import navisync.console.Count;
import navisync.store.DecisionList.CopyChoices;

/** What a person reads about forgetting which copies of a song were chosen. */
public final class CopyChoicesText {
  private CopyChoicesText() {}

  /** The question before anything is forgotten. */
  public static String question(CopyChoices choices) {
    return "Forget "
        + Count.of(choices.answers(), "choice")
        + " of albums and copies, and which copy was chosen for "
        + Count.of(choices.tracks(), "track")
        + " with recorded plays?";
  }

  /** What was forgotten, and what follows. */
  public static List<String> forgotten(CopyChoices choices) {
    return List.of(
        "Forgot "
            + Count.of(choices.answers(), "choice")
            + " of albums and copies, and which copy was chosen for "
            + Count.of(choices.tracks(), "track")
            + " with recorded plays.",
        "The next run chooses again. Plays that belong to another copy then are listed, and"
            + " --take-back moves them. Stars stay.");
  }
}
