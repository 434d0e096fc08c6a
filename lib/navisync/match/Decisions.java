package navisync.match;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import navisync.lastfm.LastfmTrack;
import navisync.navidrome.LibraryTrack;

/** The remembered decisions, which come before everything that text says. */
final class Decisions {
  private record Names(String artist, String title, String album) {}

  private final Map<Names, Decision> byNames = new HashMap<>();
  private final LibraryIndex library;

  Decisions(Collection<Decision> decisions, LibraryIndex library) {
    this.library = library;
    for (Decision decision : decisions) {
      byNames.put(new Names(decision.artist(), decision.title(), decision.album()), decision);
    }
  }

  /**
   * The match that was decided; one for the play's own album goes before one for any album. Empty
   * without a decision, and where every track of it has left the library.
   */
  Optional<Match> match(LastfmTrack track) {
    Decision decision = byNames.get(new Names(track.artist(), track.title(), track.album()));
    if (decision == null) {
      decision = byNames.get(new Names(track.artist(), track.title(), null));
    }
    if (decision == null) {
      return Optional.empty();
    }
    if (decision.libraryTracks().isEmpty()) {
      return Optional.of(new Match(track, List.of(), MatchReason.DECLINED, List.of()));
    }
    List<LibraryTrack> targets =
        decision.libraryTracks().stream().map(library::byId).filter(Objects::nonNull).toList();
    return targets.isEmpty()
        ? Optional.empty()
        : Optional.of(new Match(track, targets, MatchReason.DECISION, targets));
  }
}
