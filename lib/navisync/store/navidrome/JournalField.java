package navisync.store.navidrome;

/** What a row of the journal is about; the code in {@code journal.field}. */
public enum JournalField {
  /** An annotation: {@code [count, date, starred, starred at]}, null for no row. */
  ANNOTATION(1),
  /** The name of the item the rows before it are about, where it is not its artist and title. */
  NAME(2),
  /** Rows added to the server's history, see {@link PackedSeconds}. */
  HISTORY_ADDED(3),
  /** Rows taken from the server's history. */
  HISTORY_REMOVED(4),
  /** A line of the ledger, see {@link LedgerRow}. */
  ACCOUNTED(5),
  /** How a track is left: {@code [count, history]}. */
  LEFT(6),
  /** A star that NaviSync set: {@code [artist, title]}. */
  STAR(7),
  /** A track that an undo left out because it was not in the library; without values. */
  LEFT_OUT(8);

  private static final JournalField[] ALL = values();

  private final int code;

  JournalField(int code) {
    this.code = code;
  }

  /** Returns the number in the cache, which never changes. */
  int code() {
    return code;
  }

  /** Returns the field of a {@link #code()}; any other is an {@link IllegalArgumentException}. */
  public static JournalField of(int code) {
    for (JournalField field : ALL) {
      if (field.code == code) {
        return field;
      }
    }
    throw new IllegalArgumentException("no field of the journal: " + code);
  }
}
