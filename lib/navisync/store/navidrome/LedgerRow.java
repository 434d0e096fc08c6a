package navisync.store.navidrome;

import java.nio.ByteBuffer;
import navisync.model.SortedTimes;
import navisync.plan.Change;
import navisync.plan.Ledger;

/**
 * The recorded plays of a Last.fm track at a library track, as the ledger's table and the journal
 * keep them. The journal keeps both numbers of before and after, but of the plays only those that
 * differ: they are many, and mostly stay.
 */
public final class LedgerRow {
  private LedgerRow() {}

  /** Returns the recorded plays for the column {@code ledger.plays}. */
  public static byte[] plays(Ledger.Entry entry) {
    return PackedSeconds.pack(SortedTimes.NONE, entry.plays());
  }

  /** Returns the line of a row of the ledger. */
  static Ledger.Entry of(long recorded, long added, byte[] plays) {
    long[] seconds = PackedSeconds.unpack(plays);
    return new Ledger.Entry(seconds, recorded - seconds.length, added);
  }

  /**
   * Returns one side of a change for the journal; null for no line.
   *
   * @param entry that side
   * @param other the other side, whose plays are left out
   */
  public static byte[] journal(Ledger.Entry entry, Ledger.Entry other) {
    if (entry == null) {
      return null;
    }
    long[] differing =
        other == null ? entry.plays() : SortedTimes.minus(entry.plays(), other.plays());
    return PackedSeconds.pack(new long[] {entry.undated(), entry.added()}, differing);
  }

  /**
   * Returns one side of a change from the journal, with those plays only that differ; null for no
   * line.
   */
  public static Ledger.Entry journal(byte[] value) {
    if (value == null) {
      return null;
    }
    ByteBuffer bytes = ByteBuffer.wrap(value);
    long undated = VarInts.read(bytes);
    long added = VarInts.read(bytes);
    return new Ledger.Entry(PackedSeconds.unpack(bytes), undated, added);
  }

  /**
   * Returns a line after a change.
   *
   * @param now the line before it
   * @param old its old side in the journal, null for none
   * @param changed its new side
   */
  static Ledger.Entry changed(Ledger.Entry now, Ledger.Entry old, Ledger.Entry changed) {
    long[] kept = old == null ? Change.NO_PLAYS : SortedTimes.minus(now.plays(), old.plays());
    long[] plays = SortedTimes.plus(kept, changed.plays());
    return new Ledger.Entry(plays, changed.undated(), changed.added());
  }
}
