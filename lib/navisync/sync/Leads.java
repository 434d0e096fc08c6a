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
import navisync.match.AlbumMatching;
import navisync.match.Decision;
import navisync.match.KeptCopies;
import navisync.match.Match;
import navisync.match.MatchSettings;
import navisync.match.Matcher;
import navisync.navidrome.Library;
import navisync.plan.Ledger;
import navisync.plan.LovedLead;
import navisync.plan.PlayLead;

/**
 * Where everything that was played or loved leads.
 *
 * @param matches of the played tracks, in the order of {@code plays}
 * @param plays the played tracks with their targets
 * @param loved the loved tracks with their targets
 */
record Leads(List<Match> matches, List<PlayLead> plays, List<LovedLead> loved) {

  /** Matches what is cached with a library, by the person's settings and earlier decisions. */
  static Leads find(
      List<PlayedTrack> played,
      List<LovedTrack> loved,
      Library library,
      Ledger ledger,
      List<navisync.cache.Decision> decisions,
      MatchingSettings settings,
      Map<String, String> artistMapping) {
    MatchSettings matchSettings =
        new MatchSettings(
            settings.firstArtistOnly(),
            settings.firstArtistWhitelist(),
            artistMapping,
            settings.albums(),
            settings.duplicates());
    List<Decision> forPlays = new ArrayList<>();
    List<Decision> forLoves = new ArrayList<>();
    for (navisync.cache.Decision decision : decisions) {
      switch (decision.kind()) {
        case MATCH -> {
          forPlays.add(toMatch(decision));
          forLoves.add(toMatch(decision));
        }
        // Chosen copies get all plays each; where the album of a play decides, it knows better.
        case COPIES -> {
          if (settings.albums() != AlbumMatching.ALBUM_AWARE) {
            forPlays.add(toMatch(decision));
          }
        }
        case LOVED_COPIES -> forLoves.add(toMatch(decision));
        case DECLINED, ALIAS -> {}
      }
    }
    Matcher forPlayed =
        new Matcher(library.tracks(), matchSettings, forPlays, keptForPlays(played, ledger));
    Matcher forLoved = new Matcher(library.tracks(), matchSettings, forLoves, keptForStars(ledger));
    List<Match> matches = forPlayed.matchAll(played.stream().map(PlayedTrack::track).toList());
    List<PlayLead> playLeads = new ArrayList<>();
    for (int i = 0; i < matches.size(); i++) {
      playLeads.add(new PlayLead(played.get(i), matches.get(i).targets()));
    }
    List<LovedLead> lovedLeads =
        loved.stream()
            .map(each -> new LovedLead(each, forLoved.match(withoutAlbum(each)).targets()))
            .toList();
    return new Leads(matches, playLeads, lovedLeads);
  }

  private static LastfmTrack withoutAlbum(LovedTrack loved) {
    return new LastfmTrack(loved.artist(), loved.title(), "", loved.mbid());
  }

  private static Decision toMatch(navisync.cache.Decision decision) {
    return new Decision(
        decision.names().artist(),
        decision.names().title(),
        decision.names().album(),
        decision.names().anyCase(),
        decision.tracks().stream().map(track -> track.id()).toList());
  }

  /** The copies whose counts already stand for plays of a track. */
  private static KeptCopies keptForPlays(List<PlayedTrack> played, Ledger ledger) {
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
