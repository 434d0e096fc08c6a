package navisync.undo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import navisync.undo.ValueHistory.Move;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The value that remains when only some syncs are in force. A sync that moved the value is written
 * {@code 1:a>b}; all of them are in force until now.
 */
class ValueHistoryTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          no run moved it                       |             | a | -   | a | true
          the only run is undone                | 1:a>b       | b | -   | a | true
          the only run stays                    | 1:a>b       | b | 1   | b | true
          changed by something else since       | 1:a>b       | x | -   | x | false
          the later of two is undone            | 1:a>b 2:b>c | c | 1   | b | true
          the earlier of two is undone          | 1:a>b 2:b>c | c | 2   | c | false
          both are undone                       | 1:a>b 2:b>c | c | -   | a | true
          changed in between, the later undone  | 1:a>b 2:x>c | c | 1   | x | true
          changed in between, the earlier undone | 1:a>b 2:x>c | c | 2  | c | false
          changed in between, both undone       | 1:a>b 2:x>c | c | -   | x | false
          """)
  void value(
      String name, String moves, String now, String wanted, String value, boolean stoodOnce) {
    Set<Long> syncs =
        wanted.equals("-")
            ? Set.of()
            : Arrays.stream(wanted.split(" ")).map(Long::valueOf).collect(Collectors.toSet());

    ValueHistory<String> history =
        new ValueHistory<>(moves(moves), now, (sync, before) -> true, syncs::contains);

    assertEquals(value, history.value());
    assertEquals(stoodOnce, history.stoodOnce());
  }

  private static List<Move<String>> moves(String text) {
    return text == null
        ? List.of()
        : Arrays.stream(text.split(" "))
            .map(each -> each.split("[:>]"))
            .map(part -> new Move<>(Long.parseLong(part[0]), true, part[1], part[2]))
            .toList();
  }
}
