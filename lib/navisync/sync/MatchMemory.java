package navisync.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import navisync.config.Settings;
import navisync.io.RunningCode;
import navisync.match.Match;
import navisync.match.MatchLibrary;
import navisync.model.LastfmTrack;
import navisync.model.Library;
import navisync.store.history.AccountHistory;
import navisync.store.navidrome.PackedMatches;
import navisync.store.navidrome.StoredMatches;
import navisync.store.navidrome.TargetStore;

/**
 * The matches of the last run, for as long as nothing changes that they follow from ({@link
 * MatchFingerprint}). Then a run matches nothing; otherwise it matches everything again.
 */
final class MatchMemory {
  /**
   * The matches of all that was played and loved, in the order of the cache.
   *
   * @param input what was matched
   * @param plays those of played tracks
   * @param loved those of loved tracks
   * @param basis the fingerprint of what they follow from; empty where nothing can be stored
   * @param stored whether they are those of an earlier run
   */
  record Found(
      MatchInput input, List<Match> plays, List<Match> loved, OptionalLong basis, boolean stored) {}

  private final Settings settings;
  private final TargetStore target;
  private final IndexedLibrary indexed;
  private final OptionalLong library;
  private final Optional<StoredMatches> stored;

  private MatchMemory(
      Settings settings,
      TargetStore target,
      IndexedLibrary indexed,
      OptionalLong library,
      Optional<StoredMatches> stored) {
    this.settings = settings;
    this.target = target;
    this.indexed = indexed;
    this.library = library;
    this.stored = stored;
  }

  /**
   * Remembers what is stored. Where it cannot hold for a library, its names are indexed at once.
   *
   * @param stored the matches that the last run stored at the target
   */
  static MatchMemory of(
      Settings settings, TargetStore target, Optional<StoredMatches> stored, Library library) {
    IndexedLibrary indexed = new IndexedLibrary(library, settings);
    if (stored.isEmpty()) {
      indexed.begin();
    }
    OptionalLong fingerprint =
        MatchFingerprint.ofLibrary(RunningCode.fingerprint(), library.tracks());
    if (fingerprint.isEmpty()
        || stored.isPresent() && stored.get().library() != fingerprint.getAsLong()) {
      indexed.begin();
    }
    return new MatchMemory(settings, target, indexed, fingerprint, stored);
  }

  /** Returns the stored matches where they hold, and else matches everything. */
  Found matches(CachedPlays plays, AccountHistory history) {
    MatchInput input = MatchInput.of(settings, plays, history, target, indexed);
    if (library.isEmpty()) {
      return find(input, OptionalLong.empty());
    }
    OptionalLong basis = OptionalLong.of(MatchFingerprint.of(library.getAsLong(), input));
    return stored
        .filter(matches -> matches.basis() == basis.getAsLong())
        .flatMap(matches -> unpack(matches, input, basis))
        .orElseGet(() -> find(input, basis));
  }

  private static Found find(MatchInput input, OptionalLong basis) {
    MatchLibrary library = input.prepare();
    List<Match> plays = input.matcherOfPlays(library).matchAll(input.cached().playedTracks());
    List<Match> loved = input.matcherOfLoves(library).matchAll(input.cached().lovedTracks(), plays);
    return new Found(input, plays, loved, basis, false);
  }

  private static Optional<Found> unpack(
      StoredMatches stored, MatchInput input, OptionalLong basis) {
    List<LastfmTrack> played = input.cached().playedTracks();
    List<LastfmTrack> all = new ArrayList<>(played);
    all.addAll(input.cached().lovedTracks());
    return PackedMatches.unpack(stored.matches(), all, input.indexed().library().tracks())
        .map(
            each ->
                new Found(
                    input,
                    each.subList(0, played.size()),
                    each.subList(played.size(), each.size()),
                    basis,
                    true))
        .filter(found -> MatchFingerprint.ofCopies(found) == stored.copies());
  }

  /** Stores matches for the next run, unless it can have them already, or cannot use them. */
  void store(Found found) {
    if (found.stored() || found.basis().isEmpty()) {
      return;
    }
    List<Match> all = new ArrayList<>(found.plays());
    all.addAll(found.loved());
    target.store(
        new StoredMatches(
            library.getAsLong(),
            found.basis().getAsLong(),
            MatchFingerprint.ofCopies(found),
            PackedMatches.pack(all, indexed.library().tracks())));
  }
}
