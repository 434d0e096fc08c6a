package navisync.sync;

import java.util.List;
import java.util.Optional;
import navisync.cache.Cache;
import navisync.cache.Decision;
import navisync.cache.PlayedTrack;
import navisync.config.Settings;
import navisync.lastfm.LastfmTrack;
import navisync.lastfm.Timekeeper;
import navisync.match.Explainer;
import navisync.match.Explanation;
import navisync.match.KeptCopies;
import navisync.match.MatchLibrary;
import navisync.match.Matcher;
import navisync.navidrome.Library;
import navisync.report.Console;

/** How a run would match one track, with all that is cached and remembered, nothing written. */
public final class Explaining {
  private Explaining() {}

  /**
   * Explains a track.
   *
   * @param cache opened to read; empty before the first run
   * @throws navisync.Failure of usage when the settings do not lead to a library
   */
  public static Explanation of(
      Settings settings,
      Optional<Cache> cache,
      Console console,
      Timekeeper time,
      LastfmTrack track) {
    Destination destination = Destination.of(settings, Preview.LOOK, console, time);
    Library library = destination.read(false);
    List<Decision> remembered =
        cache.map(each -> destination.target(each).decisions(library)).orElse(List.of());
    KnownDecisions known =
        KnownDecisions.of(remembered, settings.matching(), settings.lastfm().artistMapping());
    MatchLibrary matchLibrary =
        new MatchLibrary(library.tracks(), Leads.matchSettings(settings.matching(), known));
    List<PlayedTrack> played = cache.map(each -> played(each, settings)).orElse(List.of());
    KeptCopies kept =
        cache
            .map(each -> Leads.keptForPlays(played, destination.target(each).ledger(library)))
            .orElse(KeptCopies.NONE);
    Matcher matcher = new Matcher(matchLibrary, known.forPlays(), kept);
    return new Explainer(matchLibrary, matcher)
        .explain(track, played.stream().map(PlayedTrack::track).toList());
  }

  /** What the account has played; nothing before its first fetch. */
  private static List<PlayedTrack> played(Cache cache, Settings settings) {
    return cache
        .known(settings.lastfm().apiUrl(), settings.lastfm().user().orElse(""))
        .map(account -> cache.account(account).playedTracks())
        .orElse(List.of());
  }
}
