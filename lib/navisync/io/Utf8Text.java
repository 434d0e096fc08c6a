package navisync.io;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Reads the text of a whole table by its bytes: the driver's {@code getString} makes a buffer
 * object for each text, which takes longer than reading the text. Only for databases that keep text
 * as UTF-8. Bytes that are not valid UTF-8 are read as replacement characters.
 */
public final class Utf8Text {
  private Utf8Text() {}

  /** Returns the text of a column of the current row, null for NULL. */
  public static String of(ResultSet row, int column) throws SQLException {
    byte[] bytes = row.getBytes(column);
    return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
  }
}
