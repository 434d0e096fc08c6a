package navisync.io;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sqlite.SQLiteConfig;

class Utf8TextTest {
  @TempDir Path folder;

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      nullValues = "null",
      value = {
        "'Ash Ferry'              ; Ash Ferry",
        "''                       ; \"\"",
        "null                     ; null",
        "'夜の島 🜁'                ; 夜の島 🜁",
        "5                        ; 5",
        "2.5                      ; 2.5",
        "x'417368'                ; Ash",
        "cast(x'41ff42' as text)  ; A\uFFFDB",
        "'A' || char(0) || 'B'    ; A\0B",
      })
  @DisplayName("The text of a column, whatever SQLite keeps there")
  void text(String value, String expected) {
    Path file = folder.resolve("any.db");
    try (Database database =
        Database.open(
            file,
            "jdbc:sqlite:" + file,
            new SQLiteConfig(),
            failed -> navisync.Failure.error(failed.getMessage(), failed))) {
      String text =
          database.rows("select " + value, row -> String.valueOf(Utf8Text.of(row, 1))).get(0);
      String driver =
          database.rows("select " + value, row -> String.valueOf(row.getString(1))).get(0);

      assertEquals(String.valueOf(expected), text);
      assertEquals(driver, text);
    }
  }
}
