package navisync.match;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import navisync.match.CreditIndex.Entry;
import navisync.model.LibraryTrack;

/**
 * The matching steps that compare credits artist by artist. Where they meet tracks with different
 * credits, which are different recordings, only those with the credits nearest to the play's are
 * found; of equally near ones, those whose artists come first in the alphabet.
 */
final class CreditSteps {
  /** How far two credits have to agree. */
  enum Agreement {
    /** Both name the same artists. */
    SAME_ARTISTS(CreditIndex::sameArtists),
    /** The same first artist, and one names all that the other does. */
    FIRST_ARTIST(CreditIndex::sameFirstArtist),
    /** One names all that the other does, and an artist is more than a guest on both. */
    PARTICIPANT(CreditIndex::sharedMainArtist),
    /** The play's artist is the first of what may be a joint credit of the library. */
    FIRST_OF_JOINT(CreditIndex::firstOfJoint),
    /** One names all that the other does, guests and parts of joint credits included. */
    ANY_PARTICIPANT(CreditIndex::anyParticipant);

    private final BiFunction<CreditIndex, List<Credits>, List<Entry>> find;

    Agreement(BiFunction<CreditIndex, List<Credits>, List<Entry>> find) {
      this.find = find;
    }

    /** Finds the entries of an index whose credits agree with these readings. */
    List<Entry> find(CreditIndex index, List<Credits> play) {
      return find.apply(index, play);
    }
  }

  private final LibraryIndex library;

  CreditSteps(LibraryIndex library) {
    this.library = library;
  }

  /** Looks for the same title with credits that agree. */
  Function<PlayNames, List<LibraryTrack>> agreeing(Agreement agreement) {
    return play -> {
      List<Entry> found = agreement.find(library.credits(), play.credits());
      found.removeIf(entry -> !entry.ownTitle());
      return nearest(play, found);
    };
  }

  /** Looks as {@link #agreeing} does, on the play's own album only. */
  Function<PlayNames, List<LibraryTrack>> onOwnAlbum(Agreement agreement) {
    return play -> {
      if (!play.hasAlbum()) {
        return List.of();
      }
      List<Entry> found = agreement.find(library.credits(), play.credits());
      found.removeIf(
          entry -> !entry.ownTitle() || !library.isOnAlbum(entry.track(), play.albumKey()));
      return nearest(play, found);
    };
  }

  /**
   * Looks for the same title by an artist who is the first of a joint credit, and who has songs of
   * their own in the library: {@code Kelda Voss & Mirro Tan} may be one name otherwise.
   */
  Function<PlayNames, List<LibraryTrack>> firstOfJoint() {
    return play ->
        library.reader().knows(play.credits().get(0).names().get(0))
            ? agreeing(Agreement.FIRST_OF_JOINT).apply(play)
            : List.of();
  }

  /** Looks as {@link #agreeing} does, ignoring marks in the titles of both sides. */
  Function<PlayNames, List<LibraryTrack>> withoutMarks(Agreement agreement) {
    return play -> nearest(play, agreement.find(library.credits(), play.unmarkedCredits()));
  }

  /** Returns the tracks of those entries whose credits are nearest to the play's. */
  static List<LibraryTrack> nearest(PlayNames play, List<Entry> found) {
    int names = play.credits().get(0).names().size();
    List<LibraryTrack> tracks = new ArrayList<>();
    found.stream()
        .map(Entry::credits)
        .min(
            comparing((Credits credits) -> Math.abs(credits.names().size() - names))
                .thenComparing(credits -> String.join("\n", credits.names())))
        .ifPresent(
            nearest -> {
              for (Entry entry : found) {
                if (entry.credits().sameNames(nearest) && !tracks.contains(entry.track())) {
                  tracks.add(entry.track());
                }
              }
            });
    return tracks;
  }
}
