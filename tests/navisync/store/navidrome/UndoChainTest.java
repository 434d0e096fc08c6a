package navisync.store.navidrome;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which of the runs 1 to 5 are in force; {@code 3 undoes 1} is written {@code 3-1}. */
class UndoChainTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          nothing undone                   |             | 1 2 3 4 5
          an undone run                    | 3-1         | 2 3 4 5
          an undone undo                   | 3-1 4-3     | 1 2 4 5
          an undo of the undo of an undo   | 3-1 4-3 5-4 | 2 3 5
          a run undone twice               | 3-1 4-1     | 2 3 4 5
          undone twice, one undo taken back | 3-1 4-1 5-4 | 2 3 5
          """)
  void inForce(String name, String undoes, String expected) {
    UndoChain chain = chain(undoes);
    assertEquals(
        expected,
        LongStream.rangeClosed(1, 5)
            .filter(chain::inForce)
            .mapToObj(Long::toString)
            .collect(Collectors.joining(" ")));
  }

  @Test
  void aRunIsInForceUntilItsUndoIsWritten() {
    UndoChain chain = chain("3-1");
    assertEquals(true, chain.inForceBefore(1, 3));
    assertEquals(false, chain.inForceBefore(1, 4));
  }

  @Test
  void aRunStaysInForceForATrackThatItsUndoLeftOut() {
    UndoChain chain = new UndoChain(Map.of(3L, 1L), Map.of(3L, Set.of("tin")));
    assertEquals(true, chain.inForce(1, UndoChain.END, "tin"));
    assertEquals(false, chain.inForce(1, UndoChain.END, "ferry"));
  }

  @Test
  void oneMoreUndoIsPlannedWithoutANumberOfItsOwn() {
    assertEquals(false, chain("").undoing(2).inForce(2));
    assertEquals(true, chain("3-1").undoing(3).inForce(1));
  }

  @Test
  void anUndoOfAnUndoIsAboutTheSync() {
    assertEquals(1, chain("3-1 4-3 5-4").syncOf(5));
    assertEquals(2, chain("3-1").syncOf(2));
  }

  private static UndoChain chain(String undoes) {
    Map<Long, Long> runs = new TreeMap<>();
    if (undoes != null && !undoes.isEmpty()) {
      Arrays.stream(undoes.split(" "))
          .map(each -> each.split("-"))
          .forEach(pair -> runs.put(Long.valueOf(pair[0]), Long.valueOf(pair[1])));
    }
    return new UndoChain(runs);
  }
}
