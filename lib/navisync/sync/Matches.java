package navisync.sync;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import navisync.match.KeptCopies;
import navisync.match.Match;
import navisync.match.MatchReason;
import navisync.match.Matcher;
import navisync.model.ImportedSeconds;
import navisync.model.LastfmTrack;
import navisync.model.LibraryTrack;
import navisync.model.LovedTrack;
import navisync.model.PlayedTrack;
import navisync.plan.Ledger;
import navisync.plan.LoveMatch;
import navisync.plan.MergedSpellings;
import navisync.plan.PlayMatch;

/**
 * The matches of everything played or loved.
 *
 * @param plays the played tracks with their targets
 * @param loved the loved tracks with their targets
 */
record Matches(List<PlayMatch> plays, List<LoveMatch> loved) {

  /** Matches all that the cache holds with a library. */
  static Matches find(PlayMatching matching) {
    List<PlayedTrack> played = matching.cached().played();
    List<LovedTrack> loved = matching.cached().loved();
    List<Match> matches =
        matching.matcher().matchAll(played.stream().map(PlayedTrack::track).toList());
    KeptCopies starred = keptForStars(matching.ledger());
    List<Match> lovedMatches =
        new Matcher(matching.library(), matching.known().forLoves(), starred)
            .matchAll(loved.stream().map(Matches::withoutAlbum).toList(), matches);
    Map<Long, Set<String>> before = new HashMap<>();
    matching
        .underOtherRule()
        .forEach(
            pair ->
                before
                    .computeIfAbsent(pair.lastfmTrack(), id -> new HashSet<>())
                    .add(pair.libraryTrack()));
    List<PlayMatch> playMatches = new ArrayList<>();
    for (int i = 0; i < matches.size(); i++) {
      Set<String> chosenBefore = before.getOrDefault(played.get(i).id(), Set.of());
      playMatches.add(new PlayMatch(played.get(i), matches.get(i), chosenBefore));
    }
    List<LoveMatch> loveMatches = new ArrayList<>();
    for (int i = 0; i < lovedMatches.size(); i++) {
      loveMatches.add(new LoveMatch(loved.get(i), starred(lovedMatches.get(i), starred)));
    }
    return new Matches(playMatches, loveMatches);
  }

  /**
   * Returns the same matches, with each play once that several sources have under different
   * spellings.
   *
   * @param imported the imported plays by the number of their track
   */
  Matches merged(Map<Long, ImportedSeconds> imported, long toleranceSeconds) {
    return new Matches(MergedSpellings.merge(plays, imported, toleranceSeconds), loved);
  }

  /** Returns the match of a love; one that has its star already needs no choice of a copy. */
  private static Match starred(Match match, KeptCopies starred) {
    if (!match.reason().equals(MatchReason.DUPLICATES)) {
      return match;
    }
    Set<String> ids = starred.of(match.track());
    List<LibraryTrack> copies =
        match.copies().stream().filter(copy -> ids.contains(copy.id())).toList();
    return copies.isEmpty()
        ? match
        : new Match(match.track(), copies, MatchReason.DECISION, match.copies());
  }

  private static LastfmTrack withoutAlbum(LovedTrack loved) {
    return new LastfmTrack(loved.artist(), loved.title(), "", loved.mbid());
  }

  private static KeptCopies keptForStars(Ledger ledger) {
    Map<Ledger.SetStar, Set<String>> byLove = new HashMap<>();
    ledger
        .stars()
        .forEach((id, star) -> byLove.computeIfAbsent(star, love -> new HashSet<>()).add(id));
    return track ->
        byLove.getOrDefault(new Ledger.SetStar(track.artist(), track.title()), Set.of());
  }
}
