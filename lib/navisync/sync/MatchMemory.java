package navisync.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import navisync.io.RunningCode;
import navisync.match.Match;
import navisync.model.LastfmTrack;
import navisync.model.LibraryTrack;
import navisync.store.navidrome.KeptMatches;
import navisync.store.navidrome.PackedMatches;
import navisync.store.navidrome.TargetStore;

/**
 * The matches of the last run, for as long as nothing changes that they follow from ({@link
 * MatchBasis}). Then a run matches nothing; otherwise it matches everything again.
 */
final class MatchMemory {
  private final TargetStore target;
  private final IndexedLibrary indexed;
  private final OptionalLong library;
  private final Optional<KeptMatches> kept;
  private FoundMatches fresh;
  private boolean held;
  private long basis;
  private long copies;

  private MatchMemory(
      TargetStore target,
      IndexedLibrary indexed,
      OptionalLong library,
      Optional<KeptMatches> kept) {
    this.target = target;
    this.indexed = indexed;
    this.library = library;
    this.kept = kept;
  }

  /** Reads what is kept. Where it cannot hold for this library, its names are indexed at once. */
  static MatchMemory of(TargetStore target, IndexedLibrary indexed) {
    Optional<KeptMatches> kept = target.keptMatches();
    if (kept.isEmpty()) {
      indexed.begin();
    }
    OptionalLong library =
        MatchBasis.ofLibrary(RunningCode.fingerprint(), indexed.library().tracks());
    kept = kept.filter(each -> library.isPresent() && each.library() == library.getAsLong());
    if (kept.isEmpty()) {
      indexed.begin();
    }
    return new MatchMemory(target, indexed, library, kept);
  }

  /** The library that they are matches with. */
  IndexedLibrary indexed() {
    return indexed;
  }

  /** Returns the matches that are kept where they hold, and else matches everything. */
  FoundMatches matches(PlayMatching matching) {
    fresh = null;
    held = false;
    if (library.isEmpty()) {
      return FoundMatches.find(matching);
    }
    basis = MatchBasis.of(library.getAsLong(), matching);
    Optional<FoundMatches> known =
        kept.filter(each -> each.basis() == basis)
            .flatMap(each -> unpacked(each.matches(), matching))
            .filter(found -> MatchBasis.ofCopies(found, matching) == kept.get().copies());
    held = known.isPresent();
    if (held) {
      return known.get();
    }
    fresh = FoundMatches.find(matching);
    copies = MatchBasis.ofCopies(fresh, matching);
    return fresh;
  }

  private Optional<FoundMatches> unpacked(byte[] packed, PlayMatching matching) {
    List<LastfmTrack> played = matching.cached().playedTracks();
    List<LastfmTrack> all = new ArrayList<>(played);
    all.addAll(matching.cached().lovedTracks());
    return PackedMatches.unpack(packed, all, tracks())
        .map(
            matches ->
                new FoundMatches(
                    matches.subList(0, played.size()),
                    matches.subList(played.size(), matches.size())));
  }

  private List<LibraryTrack> tracks() {
    return indexed.library().tracks();
  }

  /** Returns whether the matches that were asked for last are those of an earlier run. */
  boolean holds() {
    return held;
  }

  /** Keeps the matches that were found last for the next run, unless they were kept already. */
  void keep() {
    if (fresh != null) {
      List<Match> all = new ArrayList<>(fresh.plays());
      all.addAll(fresh.loved());
      byte[] packed = PackedMatches.pack(all, tracks());
      target.keep(new KeptMatches(library.getAsLong(), basis, copies, packed));
    }
  }
}
