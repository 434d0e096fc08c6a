package navisync.match;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import navisync.lastfm.LastfmTrack;
import navisync.navidrome.LibraryTrack;

/** The remembered decisions, which come before everything that text says. */
final class Decisions {
  private record Names(String artist, String title, String album) {
    Names onAnyAlbum() {
      return new Names(artist, title, null);
    }

    /** As the original kept names: in lower case, without blanks around them. */
    Names caseless() {
      return new Names(caseless(artist), caseless(title), album == null ? null : caseless(album));
    }

    private static String caseless(String name) {
      return name.strip().toLowerCase(Locale.ROOT);
    }
  }

  private final Map<Names, Decision> byNames = new HashMap<>();
  private final Map<Names, Decision> inAnyCase = new HashMap<>();
  private final LibraryIndex library;

  Decisions(Collection<Decision> decisions, LibraryIndex library) {
    this.library = library;
    for (Decision decision : decisions) {
      Names names = new Names(decision.artist(), decision.title(), decision.album());
      if (decision.anyCase()) {
        inAnyCase.put(names.caseless(), decision);
      } else {
        byNames.put(names, decision);
      }
    }
  }

  /**
   * The match that was decided; one for the play's own album goes before one for any album. Empty
   * without a decision, and where every track of it has left the library.
   */
  Optional<Match> match(LastfmTrack track) {
    Decision decision = decisionFor(new Names(track.artist(), track.title(), track.album()));
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

  /** Exact names before caseless ones, the album's own before one for any album. */
  private Decision decisionFor(Names names) {
    return Stream.of(
            byNames.get(names),
            byNames.get(names.onAnyAlbum()),
            inAnyCase.get(names.caseless()),
            inAnyCase.get(names.caseless().onAnyAlbum()))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }
}
