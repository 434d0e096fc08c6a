package navisync.undo;

import java.util.List;
import navisync.plan.Change;
import navisync.plan.LedgerChange;

/**
 * A run to put back.
 *
 * @param changes what it changed in Navidrome
 * @param ledger what it changed in the ledger
 * @param putBackBefore what earlier runs had changed that are put back by now, the newest first
 */
public record UndoneRun(
    List<Change> changes, List<LedgerChange> ledger, List<Change> putBackBefore) {}
