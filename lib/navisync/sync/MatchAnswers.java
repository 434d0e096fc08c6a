package navisync.sync;

import java.util.function.Supplier;
import navisync.console.Questions;
import navisync.match.AlbumMatching;
import navisync.store.navidrome.TargetStore;

/** Asks about matches that need a decision, if there is a terminal. */
final class MatchAnswers {
  private MatchAnswers() {}

  /**
   * Asks, saves the answers, and returns the comparison that follows from them.
   *
   * @param compare matches everything by what is remembered then
   * @param now the time of the run, unix seconds UTC
   */
  static Comparison collect(
      Supplier<Comparison> compare,
      RunQuestions asking,
      TargetStore target,
      AlbumMatching albums,
      long now) {
    Comparison open = compare.get();
    if (!asking.canAsk()) {
      return open;
    }
    Questions questions = asking.questions();
    if (new MatchQuestions(questions, target, open.library(), now).ask(open.matches())) {
      open = compare.get();
    }
    CopyQuestions copies = new CopyQuestions(questions, target, open.library(), albums, now);
    if (copies.askAlbums(open.matches())) {
      open = compare.get();
    }
    if (copies.askCopies(open.matches().plays())) {
      open = compare.get();
    }
    return copies.askLoved(open.matches().loved()) ? compare.get() : open;
  }
}
