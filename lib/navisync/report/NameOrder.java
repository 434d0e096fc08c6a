package navisync.report;

import java.util.Arrays;
import java.util.Comparator;

/**
 * The order of names in reports, the same on every machine: by letters regardless of case, then by
 * code point.
 */
final class NameOrder {
  /** Compares two names regardless of case, then by code point. */
  static final Comparator<String> BY_NAME =
      String.CASE_INSENSITIVE_ORDER.thenComparing(
          text -> text.codePoints().toArray(), Arrays::compare);

  private NameOrder() {}
}
