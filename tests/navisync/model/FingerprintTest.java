package navisync.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FingerprintTest {
  @Test
  @DisplayName("the same values in the same order have the same number")
  void same() {
    assertEquals(
        new Fingerprint().add("Mirrow").add(7).add((String) null).value(),
        new Fingerprint().add("Mirrow").add(7).add((String) null).value());
  }

  @Test
  @DisplayName("where one text ends and the next begins, order, and null count")
  void different() {
    Set<Long> numbers = new HashSet<>();
    numbers.add(new Fingerprint().add("ab").add("c").value());
    numbers.add(new Fingerprint().add("a").add("bc").value());
    numbers.add(new Fingerprint().add("abc").value());
    numbers.add(new Fingerprint().add("c").add("ab").value());
    numbers.add(new Fingerprint().add("ab").add("c").add("").value());
    numbers.add(new Fingerprint().add("ab").add("c").add((String) null).value());
    numbers.add(new Fingerprint().add("BB").value());
    numbers.add(new Fingerprint().add("Aa").value());

    assertEquals(8, numbers.size());
  }

  @Test
  @DisplayName("a million neighbouring numbers and texts are all told apart")
  void neighbours() {
    Set<Long> numbers = new HashSet<>();
    for (int i = 0; i < 500_000; i++) {
      numbers.add(new Fingerprint().add(i).value());
      numbers.add(new Fingerprint().add("Song " + i).value());
    }

    assertEquals(1_000_000, numbers.size());
  }
}
