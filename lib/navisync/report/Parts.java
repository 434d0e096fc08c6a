package navisync.report;

import java.util.ArrayList;
import java.util.List;
import navisync.console.Count;

/** The parts of a sentence about numbers of things. Nothing that is zero is mentioned. */
final class Parts {
  private final List<String> parts = new ArrayList<>();

  /** Adds a part as it is. */
  Parts add(String part) {
    parts.add(part);
    return this;
  }

  /** Adds a number of things and what is said of them, such as {@code 3 stars set}. */
  Parts add(long number, String thing, String said) {
    return add("", number, thing, said);
  }

  /** Adds the same with words before the number, such as {@code set 3 stars}. */
  Parts add(String before, long number, String thing, String said) {
    if (number > 0) {
      parts.add(before + Count.of(number, thing) + said);
    }
    return this;
  }

  /** Returns whether there is no part. */
  boolean isEmpty() {
    return parts.isEmpty();
  }

  /** Returns the parts with commas between them: {@code a, b, c}; {@code none} without any. */
  String orElse(String none) {
    return parts.isEmpty() ? none : String.join(", ", parts);
  }

  /** Returns the parts as a sentence lists them: {@code a, b and c}; at least one is needed. */
  String listed() {
    int last = parts.size() - 1;
    return last == 0
        ? parts.get(0)
        : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
  }
}
