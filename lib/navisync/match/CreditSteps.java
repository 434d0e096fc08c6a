package navisync.match;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import navisync.match.CreditIndex.Credited;
import navisync.model.LibraryTrack;

/**
 * The matching steps that compare credits artist by artist. Where they meet tracks with different
 * credits, which are different recordings, only those with the credits nearest to the play's are
 * found; of equally near ones, those whose artists come first in the alphabet.
 */
final class CreditSteps {
  private final LibraryIndex library;

  CreditSteps(LibraryIndex library) {
    this.library = library;
  }

  /** Looks for the same title with credits that agree. */
  Function<PlayNames, List<LibraryTrack>> agreeing(Agreement agreement) {
    return play -> {
      List<Credited> found = agreement.find(library.credits(), play.credits());
      found.removeIf(each -> !each.ownTitle());
      return nearest(play, found);
    };
  }

  /** Looks as {@link #agreeing} does, on the play's own album only. */
  Function<PlayNames, List<LibraryTrack>> onOwnAlbum(Agreement agreement) {
    return play -> {
      if (!play.hasAlbum()) {
        return List.of();
      }
      List<Credited> found = agreement.find(library.credits(), play.credits());
      found.removeIf(each -> !each.ownTitle() || !library.isOnAlbum(each.track(), play.albumKey()));
      return nearest(play, found);
    };
  }

  /**
   * Looks for the same title by an artist who is the first of a joint credit, and who has songs of
   * their own in the library: {@code Kelda Voss & Mirro Tan} may be one name otherwise.
   */
  Function<PlayNames, List<LibraryTrack>> firstOfJoint() {
    return play ->
        library.reader().knows(play.firstArtist())
            ? agreeing(Agreement.FIRST_OF_JOINT).apply(play)
            : List.of();
  }

  /** Looks as {@link #agreeing} does, ignoring marks in the titles of both sides. */
  Function<PlayNames, List<LibraryTrack>> withoutMarks(Agreement agreement) {
    return play -> nearest(play, agreement.find(library.credits(), play.unmarkedCredits()));
  }

  /**
   * Returns the {@link #nearest} tracks where all have one title; none where several fit.
   *
   * @param compared what of a title is compared
   */
  static List<LibraryTrack> oneSong(
      PlayNames play, List<Credited> found, UnaryOperator<String> compared) {
    long titles =
        found.stream()
            .map(each -> FoldedText.key(compared.apply(each.track().title())))
            .distinct()
            .count();
    return titles == 1 ? nearest(play, found) : List.of();
  }

  /** Returns the tracks of those whose credits are nearest to the play's. */
  static List<LibraryTrack> nearest(PlayNames play, List<Credited> found) {
    int names = play.credits().get(0).names().size();
    List<LibraryTrack> tracks = new ArrayList<>();
    found.stream()
        .map(Credited::credits)
        .min(
            comparing((Credits credits) -> Math.abs(credits.names().size() - names))
                .thenComparing(credits -> String.join("\n", credits.names())))
        .ifPresent(
            nearest -> {
              for (Credited each : found) {
                if (each.credits().sameNames(nearest) && !tracks.contains(each.track())) {
                  tracks.add(each.track());
                }
              }
            });
    return tracks;
  }
}
