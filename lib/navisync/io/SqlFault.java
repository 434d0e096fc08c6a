package navisync.io;

import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Why SQLite refused something, by the code it reports. */
public enum SqlFault {
  /** Another connection holds a lock. */
  LOCKED,
  /** The file is not a database, or its pages are malformed. */
  DAMAGED,
  /** The file ends before its last page. */
  CUT_OFF,
  /** A value breaks a rule of its table. */
  CONTRADICTION,
  /** The file cannot be opened or written with the rights of this process. */
  NOT_WRITABLE,
  /** Another thread interrupted it. */
  INTERRUPTED,
  /** The statement itself is wrong. */
  STATEMENT,
  /** Anything else; a full disk is found by {@link Disk#fault}. */
  OTHER;

  /** Returns what SQLite's report says. */
  public static SqlFault of(SQLException reported) {
    if (reported instanceof SQLiteException known
        && known.getResultCode() == SQLiteErrorCode.SQLITE_IOERR_SHORT_READ) {
      return CUT_OFF;
    }
    return switch (SQLiteErrorCode.getErrorCode(reported.getErrorCode() & 0xff)) {
      case SQLITE_BUSY, SQLITE_LOCKED -> LOCKED;
      case SQLITE_NOTADB, SQLITE_CORRUPT -> DAMAGED;
      case SQLITE_CONSTRAINT, SQLITE_MISMATCH -> CONTRADICTION;
      case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM -> NOT_WRITABLE;
      case SQLITE_INTERRUPT -> INTERRUPTED;
      case SQLITE_ERROR -> STATEMENT;
      default -> OTHER;
    };
  }
}
