package navisync.model;

import java.util.Comparator;

/**
 * The kind of an import. Two plays of one kind are the same when their times are equal, and of two
 * kinds when their times are near: two kinds are two clocks. So a history in two files counts as in
 * one, and the order of files does not matter.
 *
 * @param format what the file was read as, such as {@code Spotify}
 * @param coarseSeconds by how much its times may be off because it writes whole minutes; 0 for
 *     times to the second
 */
public record ImportKind(String format, int coarseSeconds) implements Comparable<ImportKind> {
  private static final Comparator<ImportKind> EXACT_FIRST =
      Comparator.comparingInt(ImportKind::coarseSeconds).thenComparing(ImportKind::format);

  @Override
  public int compareTo(ImportKind other) {
    return EXACT_FIRST.compare(this, other);
  }
}
