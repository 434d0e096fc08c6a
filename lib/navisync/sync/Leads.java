package navisync.sync;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import navisync.cache.PlayedTrack;
import navisync.config.MatchingSettings;
import navisync.lastfm.LastfmTrack;
import navisync.lastfm.LovedTrack;
import navisync.match.KeptCopies;
import navisync.match.Match;
import navisync.match.MatchLibrary;
import navisync.match.MatchSettings;
import navisync.match.Matcher;
import navisync.match.NearSettings;
import navisync.navidrome.Library;
import navisync.plan.Ledger;
import navisync.plan.LovedLead;
import navisync.plan.PlayLead;

/**
 * Where everything that was played or loved leads.
 *
 * @param plays the played tracks with their targets
 * @param loved the loved tracks with their targets
 */
record Leads(List<PlayLead> plays, List<LovedLead> loved) {

  /** The matches of the played tracks. */
  List<Match> matches() {
    return plays.stream().map(PlayLead::match).toList();
  }

  /** Matches what is cached with a library, by the person's settings and earlier decisions. */
  static Leads find(
      List<PlayedTrack> played,
      List<LovedTrack> loved,
      Library library,
      Ledger ledger,
      List<navisync.cache.Decision> decisions,
      MatchingSettings settings,
      Map<String, String> artistMapping) {
    KnownDecisions known = KnownDecisions.of(decisions, settings, artistMapping);
    MatchLibrary matchLibrary = new MatchLibrary(library.tracks(), matchSettings(settings, known));
    List<Match> matches =
        new Matcher(matchLibrary, known.forPlays(), keptForPlays(played, ledger))
            .matchAll(played.stream().map(PlayedTrack::track).toList());
    List<Match> lovedMatches =
        new Matcher(matchLibrary, known.forLoves(), keptForStars(ledger))
            .matchAll(loved.stream().map(Leads::withoutAlbum).toList(), matches);
    List<PlayLead> playLeads = new ArrayList<>();
    for (int i = 0; i < matches.size(); i++) {
      playLeads.add(new PlayLead(played.get(i), matches.get(i)));
    }
    List<LovedLead> lovedLeads = new ArrayList<>();
    for (int i = 0; i < lovedMatches.size(); i++) {
      lovedLeads.add(new LovedLead(loved.get(i), lovedMatches.get(i)));
    }
    return new Leads(playLeads, lovedLeads);
  }

  /** The settings of matching with the aliases that are known. */
  static MatchSettings matchSettings(MatchingSettings settings, KnownDecisions known) {
    return new MatchSettings(
        settings.firstArtistOnly(),
        settings.firstArtistWhitelist(),
        known.aliases(),
        settings.albums(),
        settings.duplicates(),
        new NearSettings(
            settings.fuzzy(), settings.fuzzyThreshold(), settings.fuzzyAutoThreshold()));
  }

  private static LastfmTrack withoutAlbum(LovedTrack loved) {
    return new LastfmTrack(loved.artist(), loved.title(), "", loved.mbid());
  }

  /** The copies whose counts already stand for plays of a track. */
  static KeptCopies keptForPlays(List<PlayedTrack> played, Ledger ledger) {
    Map<Long, Set<String>> targets = new HashMap<>();
    ledger
        .entries()
        .forEach(
            (pair, entry) -> {
              if (entry.accounted() > 0) {
                targets
                    .computeIfAbsent(pair.lastfmTrack(), id -> new HashSet<>())
                    .add(pair.libraryTrack());
              }
            });
    Map<LastfmTrack, Set<String>> byTrack = new HashMap<>();
    played.forEach(
        each -> {
          if (targets.containsKey(each.id())) {
            byTrack.put(each.track(), targets.get(each.id()));
          }
        });
    return track -> byTrack.getOrDefault(track, Set.of());
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
