package navisync.sync;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import navisync.console.Console;
import navisync.console.Count;
import navisync.console.Questions;
import navisync.console.Questions.Choice;
import navisync.model.LibraryTrack;
import navisync.model.SongName;
import navisync.plan.ConflictPolicy;
import navisync.plan.LeftAlone;
import navisync.plan.Plan;
import navisync.plan.PlanAnswers;
import navisync.plan.PlanAnswers.Resolution;

/**
 * The questions a plan leaves open, asked at the terminal. Without a terminal nothing is answered:
 * what needs an answer is left as it is and listed.
 */
final class RunQuestions {
  private static final List<Choice> CONFLICT =
      List.of(
          new Choice("k", "keep Navidrome's"),
          new Choice("l", "take Last.fm's"),
          new Choice("ka", "keep Navidrome's for all remaining"),
          new Choice("la", "take Last.fm's for all remaining"));

  private final Questions questions;
  private final boolean canAsk;

  RunQuestions(Console console, boolean canAsk) {
    this.questions = new Questions(console);
    this.canAsk = canAsk;
  }

  /** Returns whether questions can be asked. */
  boolean canAsk() {
    return canAsk;
  }

  /** Returns the questions; only for use at a terminal. */
  Questions questions() {
    return questions;
  }

  /** Asks a yes/no question; the answer is no without a terminal. */
  boolean confirm(String question) {
    return canAsk && questions.confirm(question);
  }

  /** Asks every question a plan leaves open. */
  PlanAnswers about(Plan plan, ConflictPolicy policy, PlanAnswers given) {
    boolean takeBack = given.takeBack() || canAsk && takeBack(plan);
    boolean setBack = canAsk && setLedgerBack(plan);
    if (!canAsk) {
      return new PlanAnswers(given.conflicts(), given.remaining(), takeBack, setBack);
    }
    Map<String, Resolution> resolved = new HashMap<>();
    for (LeftAlone left : plan.leftAlone()) {
      if (left instanceof LeftAlone.Conflict conflict
          && policy.resolve(conflict.navidrome(), conflict.lastfm(), null) == null) {
        Optional<String> answer = questions.ask(question(conflict), CONFLICT);
        if (answer.isEmpty()) {
          break;
        }
        Resolution resolution =
            answer.get().startsWith("k") ? Resolution.KEEP : Resolution.TAKE_LASTFM;
        if (answer.get().endsWith("a")) {
          return new PlanAnswers(resolved, resolution, takeBack, setBack);
        }
        resolved.put(conflict.track().id(), resolution);
      }
    }
    return new PlanAnswers(resolved, null, takeBack, setBack);
  }

  private static String question(LeftAlone.Conflict conflict) {
    return name(conflict.track())
        + ": Navidrome has "
        + Count.of(conflict.navidrome(), "play")
        + ", Last.fm "
        + Count.of(conflict.lastfm())
        + ".";
  }

  private boolean takeBack(Plan plan) {
    List<LeftAlone.TakeBack> moved = only(plan, LeftAlone.TakeBack.class);
    List<LeftAlone.OtherCopy> copies = only(plan, LeftAlone.OtherCopy.class);
    if (moved.isEmpty()) {
      long plays = copies.stream().mapToLong(LeftAlone.OtherCopy::plays).sum();
      return !copies.isEmpty()
          && questions.confirm(
              Count.of(plays, "play")
                  + " on "
                  + such(copies)
                  + " belong to other copies by ALBUM_MATCHING_MODE and DUPLICATE_RESOLUTION."
                  + " Move them?");
    }
    long added =
        moved.stream().mapToLong(LeftAlone.TakeBack::added).sum()
            + copies.stream().mapToLong(LeftAlone.OtherCopy::added).sum();
    List<LeftAlone> all = new ArrayList<>(moved);
    all.addAll(copies);
    return questions.confirm(
        "Earlier runs added "
            + Count.of(added, "play")
            + " to "
            + such(all)
            + " that now belong to other tracks. Take them back?");
  }

  /** Returns how many tracks there are, with an example. */
  private static String such(List<? extends LeftAlone> notes) {
    long tracks = notes.stream().map(note -> note.track().id()).distinct().count();
    return Count.of(tracks, "track") + " (such as " + name(notes.get(0).track()) + ")";
  }

  private boolean setLedgerBack(Plan plan) {
    List<LeftAlone.Fallen> fallen = only(plan, LeftAlone.Fallen.class);
    return !fallen.isEmpty()
        && questions.confirm(
            Count.of(fallen.size(), "track")
                + " (such as "
                + name(fallen.get(0).track())
                + (fallen.size() == 1 ? ") has" : ") have")
                + " fewer plays than after the last run. Was a backup restored? Add the missing"
                + " plays again?");
  }

  private static <T extends LeftAlone> List<T> only(Plan plan, Class<T> kind) {
    return plan.leftAlone().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private static String name(LibraryTrack track) {
    return SongName.text(track.artist(), track.title(), track.album());
  }
}
