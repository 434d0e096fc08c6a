package navisync.match;

import static navisync.match.CreditSteps.Agreement.FIRST_ARTIST;
import static navisync.match.CreditSteps.Agreement.PARTICIPANT;
import static navisync.match.CreditSteps.Agreement.SAME_ARTISTS;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import navisync.match.CreditIndex.Entry;
import navisync.match.CreditSteps.Agreement;
import navisync.model.LibraryTrack;

/**
 * The step for servers that append subtitles to titles and do not tell which ones: {@code Wren} is
 * looked for as {@code Wren (Radio Edit)}. When several titles fit, as {@code Theme (Opening)} and
 * {@code Theme (Closing)} do, none is found.
 */
final class SubtitleStep {
  private final CreditIndex index = new CreditIndex(16);

  /** A track, and the title that it may have without its subtitle. */
  private record Possible(LibraryTrack track, String title) {
    static Possible of(LibraryIndex.Entry entry) {
      return new Possible(entry.track(), LibraryNames.possibleTitle(entry.track()));
    }

    boolean isShorter() {
      return !title.equals(track.title());
    }
  }

  SubtitleStep(LibraryIndex library) {
    library.entries().parallelStream()
        .map(Possible::of)
        .filter(Possible::isShorter)
        .toList()
        .forEach(
            each ->
                library
                    .reader()
                    .read(each.track(), each.track().artist(), each.title())
                    .forEach(credits -> index.add(each.track(), credits, false)));
  }

  /** Returns the tracks of the title found; empty when none or several fit. */
  List<LibraryTrack> look(PlayNames play, boolean oneArtistIsEnough) {
    List<Agreement> agreements =
        oneArtistIsEnough
            ? List.of(SAME_ARTISTS, FIRST_ARTIST, PARTICIPANT)
            : List.of(SAME_ARTISTS);
    for (Agreement agreement : agreements) {
      List<Entry> found = agreement.find(index, play.credits());
      if (!found.isEmpty()) {
        Set<String> titles = new HashSet<>();
        found.forEach(entry -> titles.add(FoldedText.key(entry.track().title())));
        return titles.size() == 1 ? CreditSteps.nearest(play, found) : List.of();
      }
    }
    return List.of();
  }
}
