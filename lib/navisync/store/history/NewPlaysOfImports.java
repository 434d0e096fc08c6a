package navisync.store.history;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import navisync.model.ImportKind;
import navisync.model.SortedTimes;

/**
 * What imports brought that was not known, found in one walk through all imported plays: the rows
 * of one play stand together there, the oldest import first.
 */
final class NewPlaysOfImports {
  private final Set<Long> imports;
  private final Map<Long, long[]> added;
  private final Map<Long, Integer> plays = new HashMap<>();
  private final Set<Long> withNews = new HashSet<>();

  // The play of the row before, the kinds of its imports, and whether one of these imports has it.
  private long second;
  private long track;
  private final Set<ImportKind> kinds = new HashSet<>();
  private boolean found;

  private NewPlaysOfImports(Set<Long> imports, Map<Long, long[]> added) {
    this.imports = imports;
    this.added = added;
  }

  /**
   * Walks through the rows.
   *
   * @param imports the numbers of the imports
   * @param added the times of the plays that count now and did not before, by the number of their
   *     track, ascending
   */
  static NewPlaysOfImports of(ImportedRows rows, List<Long> imports, Map<Long, long[]> added) {
    NewPlaysOfImports news = new NewPlaysOfImports(Set.copyOf(imports), added);
    rows.forEach(news::take);
    return news;
  }

  private void take(long itsSecond, long itsTrack, long number, ImportedRows.File file) {
    if (itsSecond != second || itsTrack != track) {
      second = itsSecond;
      track = itsTrack;
      kinds.clear();
      found = false;
    }
    // A server may give up its plays: a file that has them, too, is kept.
    boolean firstOfKind = !file.ofServer() && kinds.add(kind(file));
    if (!imports.contains(number)) {
      return;
    }
    if (firstOfKind) {
      withNews.add(number);
    }
    if (second < 0 ? firstOfKind : !found && counts()) {
      plays.merge(number, 1, Integer::sum);
    }
    found = true;
  }

  /** Without a date it does not matter whether the other times are by the minute. */
  private ImportKind kind(ImportedRows.File file) {
    return second < 0 ? new ImportKind(file.kind().format(), 0) : file.kind();
  }

  private boolean counts() {
    return Arrays.binarySearch(added.getOrDefault(track, SortedTimes.NONE), second) >= 0;
  }

  /**
   * Returns how many plays of an import count that did not before: one of several imports is the
   * first one's. Without a date it is one that no earlier import of the same format has.
   */
  int plays(long number) {
    return plays.getOrDefault(number, 0);
  }

  /** Returns whether an import has a play that no earlier one of its kind has. */
  boolean isAny(long number) {
    return withNews.contains(number);
  }
}
