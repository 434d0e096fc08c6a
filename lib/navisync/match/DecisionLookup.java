package navisync.match;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import navisync.match.Decision.Kind;
import navisync.model.LastfmTrack;
import navisync.model.LibraryTrack;

/** The remembered decisions, which come before everything that text says. */
final class DecisionLookup {
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

  private static final class ByNames {
    private final Map<Names, Decision> exact = new HashMap<>();
    private final Map<Names, Decision> inAnyCase = new HashMap<>();

    boolean isEmpty() {
      return exact.isEmpty() && inAnyCase.isEmpty();
    }
  }

  private final Map<Kind, ByNames> decisions = new EnumMap<>(Kind.class);
  private final LibraryIndex library;

  DecisionLookup(Collection<Decision> decisions, LibraryIndex library) {
    this.library = library;
    for (Kind kind : Kind.values()) {
      this.decisions.put(kind, new ByNames());
    }
    for (Decision decision : decisions) {
      Names names = new Names(decision.artist(), decision.title(), decision.album());
      ByNames ofKind = this.decisions.get(decision.kind());
      if (decision.anyCase()) {
        ofKind.inAnyCase.put(names.caseless(), decision);
      } else {
        ofKind.exact.put(names, decision);
      }
    }
  }

  /**
   * What was decided about a track: one for its own album goes before one for any album, exact
   * names before caseless ones.
   *
   * @return the library tracks of the decision that are still there; none where the person wants
   *     none; {@code null} without a decision, and where every track of it has left the library
   */
  List<LibraryTrack> of(Kind kind, LastfmTrack track) {
    return of(kind, new Names(track.artist(), track.title(), track.album()));
  }

  /** The library tracks on whose albums plays from this track's album count; as {@link #of}. */
  List<LibraryTrack> album(LastfmTrack track) {
    return of(Kind.ALBUM, new Names(track.artist(), "", track.album()));
  }

  /** The songs that a track was said not to be. */
  Set<NameKey> declined(LastfmTrack track) {
    Set<NameKey> songs = new HashSet<>();
    Names names = new Names(track.artist(), track.title(), track.album());
    all(Kind.DECLINED, names)
        .forEach(decision -> still(decision).forEach(each -> songs.add(library.songOf(each))));
    return songs;
  }

  private List<LibraryTrack> of(Kind kind, Names names) {
    Decision decision = all(kind, names).findFirst().orElse(null);
    if (decision == null) {
      return null;
    }
    List<LibraryTrack> tracks = still(decision);
    return tracks.isEmpty() && !decision.libraryTracks().isEmpty() ? null : tracks;
  }

  private Stream<Decision> all(Kind kind, Names names) {
    ByNames ofKind = decisions.get(kind);
    if (ofKind.isEmpty()) {
      return Stream.empty();
    }
    return Stream.of(
            ofKind.exact.get(names),
            ofKind.exact.get(names.onAnyAlbum()),
            ofKind.inAnyCase.get(names.caseless()),
            ofKind.inAnyCase.get(names.caseless().onAnyAlbum()))
        .filter(Objects::nonNull);
  }

  private List<LibraryTrack> still(Decision decision) {
    return decision.libraryTracks().stream()
        .map(library::byId)
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }
}
