package navisync.sync;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import navisync.config.Settings;
import navisync.console.Console;
import navisync.io.Timekeeper;
import navisync.match.Explainer;
import navisync.match.Explanation;
import navisync.match.KeptCopies;
import navisync.match.MatchLibrary;
import navisync.match.Matcher;
import navisync.model.LastfmTrack;
import navisync.model.Library;
import navisync.model.PlayedTrack;
import navisync.model.SongName;
import navisync.store.AccountHistory;
import navisync.store.Cache;
import navisync.store.TargetStore;

/** Explains how a run would match one track, and writes nothing. */
public final class TrackExplanation {
  private TrackExplanation() {}

  /**
   * Explains a track.
   *
   * @param cache opened to read; {@link Cache#empty} before the first run
   * @throws navisync.Failure (usage) when the settings name no library
   */
  public static Explanation of(
      Settings settings, Cache cache, Console console, Timekeeper time, LastfmTrack track) {
    Destination destination = Destination.of(settings, Preview.LOOK, console, time);
    TargetStore target = destination.target(cache);
    Library library = destination.read(target, () -> songs(cache, settings, track));
    KnownDecisions known =
        KnownDecisions.of(
            target.decisions(library), settings.matching(), settings.lastfm().artistMapping());
    MatchLibrary matchLibrary =
        new MatchLibrary(library.tracks(), Matches.matchSettings(settings.matching(), known));
    List<PlayedTrack> played =
        account(cache, settings).map(AccountHistory::playedTracks).orElse(List.of());
    KeptCopies kept =
        Matches.keptForPlays(
            played,
            target.ledger(library),
            target.journal(library).pairsUnderOtherRule(settings.matching().copyRule()));
    Matcher matcher = new Matcher(matchLibrary, known.forPlays(), kept);
    return new Explainer(matchLibrary, matcher)
        .explain(track, played.stream().map(PlayedTrack::track).toList());
  }

  /** Returns the account; empty before its first fetch. */
  private static Optional<AccountHistory> account(Cache cache, Settings settings) {
    return cache
        .known(settings.lastfm().apiUrl(), settings.lastfm().user().orElse(""))
        .map(cache::account);
  }

  private static Set<SongName> songs(Cache cache, Settings settings, LastfmTrack track) {
    Set<SongName> songs = account(cache, settings).map(SongNames::of).orElseGet(LinkedHashSet::new);
    songs.add(new SongName(track.artist(), track.title()));
    return songs;
  }
}
