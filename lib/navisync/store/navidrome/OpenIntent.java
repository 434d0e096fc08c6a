package navisync.store.navidrome;

import java.time.Instant;
import java.util.List;
import navisync.model.Mode;
import navisync.plan.Change;
import navisync.plan.LedgerChange;

/**
 * A plan that was noted before its first write and may have been written in part (docs/rules.md,
 * "Interrupted writes").
 *
 * @param run the number of the run whose plan it is
 * @param mode the run's mode
 * @param started when the run started
 * @param changes everything it would write to Navidrome: tracks, then albums, then artists
 * @param ledger the ledger once that is written; of the library tracks in it only id, library,
 *     path, artist, title and album are kept
 */
public record OpenIntent(
    long run, Mode mode, Instant started, List<Change> changes, List<LedgerChange> ledger) {}
