package navisync.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HashSet;
import java.util.List;
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

  enum Letter {
    A,
    B
  }

  record Part(String text, int number) {}

  record Whole(List<String> names, Part part, Letter letter, boolean flag, long second) {}

  @Test
  @DisplayName("a whole value is told from another one by any of its parts")
  void wholeValues() {
    Part part = new Part("x", 1);
    List<Object> values =
        List.of(
            new Whole(List.of("Birch", "Reed"), part, Letter.A, true, 7),
            new Whole(List.of("Birch, Reed"), part, Letter.A, true, 7),
            new Whole(List.of(), part, Letter.A, true, 7),
            new Whole(List.of("Birch", "Reed"), new Part(null, 1), Letter.A, true, 7),
            new Whole(List.of("Birch", "Reed"), new Part("null", 1), Letter.A, true, 7),
            new Whole(List.of("Birch", "Reed"), new Part("", 1), Letter.A, true, 7),
            new Whole(List.of("Birch", "Reed"), new Part("x", 2), Letter.A, true, 7),
            new Whole(List.of("Birch", "Reed"), null, Letter.A, true, 7),
            new Whole(List.of("Birch", "Reed"), part, Letter.B, true, 7),
            new Whole(List.of("Birch", "Reed"), part, Letter.A, false, 7),
            new Whole(List.of("Birch", "Reed"), part, Letter.A, true, 8));

    assertEquals(
        values.size(),
        values.stream().map(each -> new Fingerprint().addAll(each).value()).distinct().count());
  }

  @Test
  @DisplayName("a value of another kind is refused")
  void otherKinds() {
    assertThrows(IllegalArgumentException.class, () -> new Fingerprint().addAll(1.5));
  }
}
