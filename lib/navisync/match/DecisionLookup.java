package navisync.match;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import navisync.match.Decision.Kind;
import navisync.match.Decision.Names;
import navisync.model.LastfmTrack;
import navisync.model.LibraryTrack;

/** The remembered decisions, which override everything that the names say. */
final class DecisionLookup {
  private final Map<Kind, Map<Names, Decision>> decisions = new EnumMap<>(Kind.class);
  private final LibraryIndex library;

  DecisionLookup(Collection<Decision> decisions, LibraryIndex library) {
    this.library = library;
    for (Decision decision : decisions) {
      Names names = decision.names();
      this.decisions
          .computeIfAbsent(decision.kind(), kind -> new HashMap<>())
          .put(names.anyCase() ? names.caseless() : names, decision);
    }
  }

  /**
   * Returns what was decided about a track: one for its own album wins over one for any album,
   * exact names over caseless ones.
   *
   * @return the library tracks of the decision that are still there; none where the user wants
   *     none; {@code null} without a decision, and where every track of it has left the library
   */
  List<LibraryTrack> of(Kind kind, LastfmTrack track) {
    return of(kind, names(track));
  }

  /** Returns the tracks on whose albums plays from a track's album count; as {@link #of}. */
  List<LibraryTrack> album(LastfmTrack track) {
    return of(Kind.COPIES, new Names(track.artist(), "", track.album(), false));
  }

  /** Returns the songs that were declined for a track. */
  Set<NameKey> declined(LastfmTrack track) {
    Set<NameKey> songs = new HashSet<>();
    all(Kind.DECLINED, names(track))
        .forEach(decision -> still(decision).forEach(each -> songs.add(library.songOf(each))));
    return songs;
  }

  private List<LibraryTrack> of(Kind kind, Names names) {
    Decision decision = all(kind, names).findFirst().orElse(null);
    if (decision == null) {
      return null;
    }
    List<LibraryTrack> tracks = still(decision);
    return tracks.isEmpty() && !decision.tracks().isEmpty() ? null : tracks;
  }

  private static Names names(LastfmTrack track) {
    return new Names(track.artist(), track.title(), track.album(), false);
  }

  private Stream<Decision> all(Kind kind, Names names) {
    Map<Names, Decision> ofKind = decisions.get(kind);
    if (ofKind == null) {
      return Stream.empty();
    }
    Names caseless = names.caseless();
    return Stream.of(names, names.onAnyAlbum(), caseless, caseless.onAnyAlbum())
        .map(ofKind::get)
        .filter(Objects::nonNull);
  }

  private List<LibraryTrack> still(Decision decision) {
    return decision.tracks().stream()
        .map(track -> library.byId(track.id()))
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }
}
