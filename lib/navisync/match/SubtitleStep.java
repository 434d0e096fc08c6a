package navisync.match;

import java.util.List;
import java.util.function.UnaryOperator;
import navisync.match.CreditIndex.Credited;
import navisync.model.LibraryTrack;

/**
 * The step for servers that append subtitles to titles and do not say which ones: {@code Wren} is
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
    for (Agreement agreement : Agreement.accepted(oneArtistIsEnough)) {
      List<Credited> found = agreement.find(index, play.credits());
      if (!found.isEmpty()) {
        return CreditSteps.oneSong(play, found, UnaryOperator.identity());
      }
    }
    return List.of();
  }
}
