package navisync.report;

import java.util.Arrays;
import java.util.Comparator;

/**
 * The order of names in reports, the same on every machine: without case, and by code point where
 * two differ in nothing else.
 */
final class NameOrder {
  /** Compares two names. */
  static final Comparator<String> BY_NAME =
      String.CASE_INSENSITIVE_ORDER.thenComparing(
          text -> text.codePoints().toArray(), Arrays::compare);

  private NameOrder() {}
}
