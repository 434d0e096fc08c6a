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
  /**
   * What was asked for last.
   *
   * @param basis the fingerprint of what the matches follow from
   * @param kept whether they were kept already
   */
  private record Answer(PlayMatching matching, FoundMatches found, long basis, boolean kept) {}

  private final TargetStore target;
  private final IndexedLibrary indexed;
  private final OptionalLong library;
  private final Optional<KeptMatches> kept;
  private Optional<Answer> last = Optional.empty();

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

  /**
   * Remembers what is kept. Where it cannot hold for a library, its names are indexed at once.
   *
   * @param kept the matches that the last run kept at the target
   */
  static MatchMemory of(TargetStore target, Optional<KeptMatches> kept, IndexedLibrary indexed) {
    if (kept.isEmpty()) {
      indexed.begin();
    }
    OptionalLong library =
        MatchBasis.ofLibrary(RunningCode.fingerprint(), indexed.library().tracks());
    if (library.isEmpty() || kept.isPresent() && kept.get().library() != library.getAsLong()) {
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
    if (library.isEmpty()) {
      return FoundMatches.find(matching);
    }
    long basis = MatchBasis.of(library.getAsLong(), matching);
    Optional<FoundMatches> held = kept.flatMap(each -> held(each, basis, matching));
    FoundMatches found = held.orElseGet(() -> FoundMatches.find(matching));
    last = Optional.of(new Answer(matching, found, basis, held.isPresent()));
    return found;
  }

  private Optional<FoundMatches> held(KeptMatches matches, long basis, PlayMatching matching) {
    if (matches.basis() != basis) {
      return Optional.empty();
    }
    List<LastfmTrack> played = matching.cached().playedTracks();
    List<LastfmTrack> all = new ArrayList<>(played);
    all.addAll(matching.cached().lovedTracks());
    return PackedMatches.unpack(matches.matches(), all, tracks())
        .map(
            each ->
                new FoundMatches(
                    each.subList(0, played.size()), each.subList(played.size(), each.size())))
        .filter(found -> MatchBasis.ofCopies(found, matching) == matches.copies());
  }

  /** Returns whether the matches that were asked for last are those of an earlier run. */
  boolean holds() {
    return last.filter(Answer::kept).isPresent();
  }

  /** Keeps the matches that were asked for last for the next run, unless they are kept already. */
  void keep() {
    last.filter(answer -> !answer.kept())
        .ifPresent(
            answer -> {
              List<Match> all = new ArrayList<>(answer.found().plays());
              all.addAll(answer.found().loved());
              target.keep(
                  new KeptMatches(
                      library.getAsLong(),
                      answer.basis(),
                      MatchBasis.ofCopies(answer.found(), answer.matching()),
                      PackedMatches.pack(all, tracks())));
            });
  }

  private List<LibraryTrack> tracks() {
    return indexed.library().tracks();
  }
}
