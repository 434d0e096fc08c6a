package navisync.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import navisync.Failure;
import navisync.config.Settings;
import navisync.console.Confirmation;
import navisync.console.Console;
import navisync.console.ConsoleOption;
import navisync.console.Count;
import navisync.console.Questions;
import navisync.plan.ConflictPolicy;
import navisync.plan.LeftAlone;
import navisync.plan.LeftAlone.Conflict;
import navisync.plan.Plan;
import navisync.plan.PlanAnswers;
import navisync.plan.PlanAnswers.Resolution;
import navisync.plan.PlanInput;
import navisync.store.navidrome.ConflictAnswers;
import navisync.sync.SyncOptions.Choice;

/**
 * The questions a plan leaves open, asked at the terminal. Without a terminal nothing is answered:
 * what needs an answer is left as it is and listed.
 */
final class RunQuestions {
  private final Questions questions;
  private final boolean canAsk;
  private final String source;

  /**
   * Creates the questions of a run.
   *
   * @param source where the plays come from, such as {@code Last.fm}
   */
  RunQuestions(Console console, boolean canAsk, String source) {
    this.questions = new Questions(console);
    this.canAsk = canAsk;
    this.source = source;
  }

  /** Returns the questions of a run: asked at a terminal, unless it was told not to ask. */
  static RunQuestions of(Settings settings, SyncOptions options, Console console) {
    boolean canAsk =
        !settings.sync().autoConfirm()
            && !options.has(Choice.DRY_RUN)
            && !console.has(ConsoleOption.JSON)
            && console.inputIsTerminal();
    return new RunQuestions(console, canAsk, settings.history());
  }

  /**
   * Creates the failure of a run that needs a confirmation and cannot ask for it.
   *
   * @param nothing what did not happen: {@code nothing was undone}
   */
  static Failure notConfirmed(String nothing) {
    return Confirmation.missing(nothing, "Add --yes or set AUTO_CONFIRM=True.");
  }

  /** Returns where the plays come from, such as {@code Last.fm}. */
  String source() {
    return source;
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

  /**
   * Asks a yes/no question with what the user should know before answering it, which {@code -q}
   * does not hide; the answer is no without a terminal.
   */
  boolean confirm(Optional<String> warning, String question) {
    return canAsk && questions.confirm(warning.stream().toList(), question);
  }

  /**
   * Asks a yes/no question about something unusual, and says what follows from each answer; the
   * answer is no without a terminal.
   */
  boolean confirm(String reason, String yes, String no, String question) {
    return canAsk && questions.confirm(reason, yes, no, question);
  }

  /** Asks about what earlier runs wrote and what a plan leaves alone. */
  PlanAnswers aboutEarlierRuns(Plan plan, PlanAnswers given) {
    boolean takeBack = given.takeBack() || canAsk && takeBack(plan);
    boolean setBack = canAsk && setLedgerBack(plan);
    return new PlanAnswers(given.conflicts(), takeBack, setBack);
  }

  /**
   * Asks about the conflicts that the policy leaves to the user.
   *
   * @param input what the plan is made from
   * @param kept where answers are kept until they are written
   * @return the answers by track id
   */
  Map<String, Resolution> aboutConflicts(Plan plan, PlanInput input, ConflictAnswers kept) {
    ConflictPolicy policy = input.rules().policy();
    List<Conflict> conflicts =
        only(plan, Conflict.class).stream()
            .filter(each -> policy.resolve(each.navidrome(), each.lastfm(), null) == null)
            .toList();
    if (!canAsk || conflicts.isEmpty()) {
      return Map.of();
    }
    Map<Conflict, Resolution> before = answeredBefore(conflicts, kept);
    List<Conflict> open = conflicts.stream().filter(each -> !before.containsKey(each)).toList();
    questions.askAll(new ConflictQuestions(source, open, input, before, kept));
    return kept.about(conflicts).entrySet().stream()
        .collect(Collectors.toMap(each -> each.getKey().track().id(), Map.Entry::getValue));
  }

  private Map<Conflict, Resolution> answeredBefore(List<Conflict> conflicts, ConflictAnswers kept) {
    Map<Conflict, Resolution> before = kept.about(conflicts);
    if (before.isEmpty()) {
      return before;
    }
    int open = conflicts.size() - before.size();
    boolean use =
        questions.confirm(
            "An earlier run ended before it wrote. You had answered "
                + before.size()
                + " of "
                + Count.of(conflicts.size(), "conflict")
                + ".",
            open == 0 ? "you are not asked again." : "you are asked about the other " + open + ".",
            "you are asked about all of them again.",
            "Use those answers?");
    if (use) {
      return before;
    }
    kept.clear();
    return Map.of();
  }

  private boolean takeBack(Plan plan) {
    List<LeftAlone.TakeBack> moved = only(plan, LeftAlone.TakeBack.class);
    List<LeftAlone.OtherCopy> copies = only(plan, LeftAlone.OtherCopy.class);
    return moved.isEmpty()
        ? !copies.isEmpty() && moveToOtherCopies(copies)
        : takeBack(moved, copies);
  }

  private boolean moveToOtherCopies(List<LeftAlone.OtherCopy> copies) {
    long plays = copies.stream().mapToLong(LeftAlone.OtherCopy::plays).sum();
    return questions.confirm(
        Count.of(plays, "play")
            + " on "
            + such(copies)
            + (plays == 1 ? " belongs" : " belong")
            + " to other copies since ALBUM_MATCHING_MODE or DUPLICATE_RESOLUTION changed.",
        "they move to the copies that these settings choose now.",
        "they stay where they are, no play counts twice, and the next run asks again.",
        "Move them?");
  }

  private boolean takeBack(List<LeftAlone.TakeBack> moved, List<LeftAlone.OtherCopy> copies) {
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
            + " for plays that are gone or now match other tracks.",
        "these counts go down again by what was added, and the tracks that match now get the"
            + " plays.",
        "these counts stay as they are, and the next run asks again.",
        "Take the plays back?");
  }

  /** Returns how many tracks there are, with an example. */
  private static String such(List<? extends LeftAlone> notes) {
    long tracks = notes.stream().map(note -> note.track().id()).distinct().count();
    return Count.of(tracks, "track") + " (such as " + notes.get(0).track().nameWithAlbum() + ")";
  }

  private boolean setLedgerBack(Plan plan) {
    List<LeftAlone.Fallen> fallen = only(plan, LeftAlone.Fallen.class);
    return !fallen.isEmpty()
        && questions.confirm(
            such(fallen)
                + (fallen.size() == 1 ? " has" : " have")
                + " fewer plays than after the last run, as if a backup had been restored.",
            "the plays that are missing there are added again.",
            "nothing is added there, and the next run asks again.",
            "Was a backup restored?");
  }

  private static <T extends LeftAlone> List<T> only(Plan plan, Class<T> kind) {
    return plan.leftAlone().stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
