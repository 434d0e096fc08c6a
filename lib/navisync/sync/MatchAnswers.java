package navisync.sync;

import java.util.List;
import java.util.function.Supplier;
import navisync.console.Questions;
import navisync.match.AlbumMatching;
import navisync.model.Library;
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
    Library library = open.library();
    List<UndecidedSong> suggested = UndecidedSong.suggested(open.matches());
    if (questions.askAll(new MatchQuestions(suggested, new SavedMatches(target, library, now)))) {
      open = compare.get();
    }
    CopyQuestions.Saved saved = new CopyQuestions.Saved(target, library, now);
    if (questions.askAll(CopyQuestions.aboutAlbums(open.matches().plays(), albums, saved))) {
      open = compare.get();
    }
    if (questions.askAll(CopyQuestions.aboutPlays(open.matches().plays(), albums, saved))) {
      open = compare.get();
    }
    boolean decided = questions.askAll(CopyQuestions.aboutLoved(open.matches().loved(), saved));
    return decided ? compare.get() : open;
  }
}
