package navisync.undo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import navisync.store.navidrome.UndoChain;
import navisync.undo.ValueHistory.Move;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The value that remains when one more run is undone. Run 1 that moved the value is written {@code
 * 1:a>b}, and run 2 that undid run 1 {@code 2-1:b>a}.
 */
class ValueHistoryTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          no run moved it                          |                       | a | 1 | a | true
          the only run                             | 1:a>b                 | b | 1 | a | true
          another run                              | 1:a>b                 | b | 9 | b | true
          changed by something else since          | 1:a>b                 | x | 1 | x | false
          the later of two                         | 1:a>b 2:b>c           | c | 2 | b | true
          the earlier of two                       | 1:a>b 2:b>c           | c | 1 | c | false
          both, the earlier one first              | 1:a>b 2:b>c 3-1:c>c   | c | 2 | a | true
          both, the later one first                | 1:a>b 2:b>c 3-2:c>b   | b | 1 | a | true
          changed in between, the later one        | 1:a>b 2:x>c           | c | 2 | x | true
          changed in between, the earlier one      | 1:a>b 2:x>c           | c | 1 | c | false
          changed in between, both                 | 1:a>b 2:x>c 3-1:c>c   | c | 2 | x | false
          written again after an undo              | 1:a>b 2-1:b>a 3:a>b   | b | 3 | a | true
          written again after an undo and a change | 1:a>b 2-1:b>a 3:x>c   | c | 3 | x | true
          an undo                                  | 1:a>b 2-1:b>a         | a | 2 | b | true
          an undo, and changed since               | 1:a>b 2-1:b>a         | x | 2 | x | false
          the undo of a run that was written again | 1:a>b 2-1:b>a 3:a>b 4-3:b>a | a | 4 | b | true
          """)
  void value(String name, String moves, String now, long undone, String value, boolean stoodOnce) {
    Map<Long, Long> undoes = new HashMap<>();
    List<Move<String>> history = moves(moves, undoes);
    UndoChain chain = new UndoChain(undoes);

    ValueHistory<String> left =
        new ValueHistory<>(history, now, chain::inForceBefore, chain.undoing(undone)::inForce);

    assertEquals(value, left.value());
    assertEquals(stoodOnce, left.stoodOnce());
  }

  private static List<Move<String>> moves(String text, Map<Long, Long> undoes) {
    List<Move<String>> moves = new ArrayList<>();
    for (String each : text == null ? new String[0] : text.split(" ")) {
      String[] part = each.split("[:>]");
      String[] run = part[0].split("-");
      long number = Long.parseLong(run[0]);
      if (run.length == 2) {
        undoes.put(number, Long.valueOf(run[1]));
      }
      moves.add(new Move<>(number, run.length == 1, part[1], part[2]));
    }
    return moves;
  }
}
