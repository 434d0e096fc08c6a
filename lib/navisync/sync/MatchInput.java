package navisync.sync;

import java.util.Set;
import navisync.config.Settings;
import navisync.match.KeptCopies;
import navisync.match.MatchLibrary;
import navisync.match.MatchSettings;
import navisync.match.Matcher;
import navisync.model.Library;
import navisync.plan.Ledger;
import navisync.store.history.AccountHistory;
import navisync.store.navidrome.TargetStore;

/**
 * What plays and loves are matched with: the library, the user's settings and earlier decisions,
 * and the copies that earlier runs chose.
 *
 * @param indexed the library, to be indexed as the settings read its names
 * @param settings the settings of matching
 * @param known the remembered decisions that count
 * @param underOtherRule the recorded pairs that other settings chose
 * @param cached what was played and loved
 * @param ledger what of it is recorded
 * @param recorded the copies that plays are recorded at
 * @param starred the copies that have a star for a love
 */
record MatchInput(
    IndexedLibrary indexed,
    MatchSettings settings,
    KnownDecisions known,
    Set<Ledger.Pair> underOtherRule,
    CachedPlays cached,
    Ledger ledger,
    KeptCopies recorded,
    KeptCopies starred) {

  /** Puts together what the settings and the cache say about a library. */
  static MatchInput of(
      Settings settings,
      CachedPlays cached,
      AccountHistory history,
      TargetStore target,
      IndexedLibrary indexed) {
    Library library = indexed.library();
    MatchSettings matching = settings.matching();
    KnownDecisions known =
        KnownDecisions.of(target.decisions(library), matching, settings.lastfm().artistMapping());
    Set<Ledger.Pair> underOtherRule =
        target.journal(library).pairsUnderOtherRule(matching.copyRule());
    Ledger ledger = target.ledger(library, history);
    return new MatchInput(
        indexed,
        matching.withAliases(known.aliases()),
        known,
        underOtherRule,
        cached,
        ledger,
        new RecordedCopies(cached.played(), ledger, underOtherRule),
        new StarredCopies(ledger));
  }

  /** Prepares the library for matching, once its names are indexed. */
  MatchLibrary prepare() {
    return new MatchLibrary(indexed.index(), settings);
  }

  /** Returns the matcher of plays. */
  Matcher matcherOfPlays(MatchLibrary library) {
    return new Matcher(library, known.forPlays(), recorded);
  }

  /** Returns the matcher of loved tracks. */
  Matcher matcherOfLoves(MatchLibrary library) {
    return new Matcher(library, known.forLoves(), starred);
  }
}
