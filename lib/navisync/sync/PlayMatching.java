package navisync.sync;

import java.util.Set;
import navisync.config.MatchingSettings;
import navisync.config.Settings;
import navisync.match.FuzzySettings;
import navisync.match.MatchLibrary;
import navisync.match.MatchSettings;
import navisync.match.Matcher;
import navisync.model.Library;
import navisync.plan.Ledger;
import navisync.store.history.AccountHistory;
import navisync.store.navidrome.TargetStore;

/**
 * What plays are matched with: the library, the user's settings and earlier decisions, and the
 * copies that plays are recorded at.
 *
 * @param library the library as the settings read its names
 * @param matcher the matcher of plays
 * @param known the remembered decisions that count
 * @param underOtherRule the recorded pairs that other settings chose
 * @param cached what was played and loved
 * @param ledger what of it is recorded
 */
record PlayMatching(
    MatchLibrary library,
    Matcher matcher,
    KnownDecisions known,
    Set<Ledger.Pair> underOtherRule,
    CachedPlays cached,
    Ledger ledger) {

  /** Puts together what the settings and the cache say about a library. */
  static PlayMatching of(
      Settings settings,
      CachedPlays cached,
      AccountHistory history,
      TargetStore target,
      IndexedLibrary indexed) {
    Library library = indexed.library();
    MatchingSettings matching = settings.matching();
    KnownDecisions known =
        KnownDecisions.of(target.decisions(library), matching, settings.lastfm().artistMapping());
    Set<Ledger.Pair> underOtherRule =
        target.journal(library).pairsUnderOtherRule(matching.copyRule());
    Ledger ledger = target.ledger(library, history);
    MatchLibrary matchLibrary =
        new MatchLibrary(indexed.index().get(), matchSettings(matching, known));
    return new PlayMatching(
        matchLibrary,
        new Matcher(
            matchLibrary,
            known.forPlays(),
            new RecordedCopies(cached.played(), ledger, underOtherRule)),
        known,
        underOtherRule,
        cached,
        ledger);
  }

  private static MatchSettings matchSettings(MatchingSettings settings, KnownDecisions known) {
    return new MatchSettings(
        settings.firstArtistOnly(),
        settings.firstArtistWhitelist(),
        known.aliases(),
        settings.albums(),
        settings.duplicates(),
        new FuzzySettings(
            settings.fuzzy(), settings.fuzzyThreshold(), settings.fuzzyAutoThreshold()));
  }
}
