package navisync.source.files;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import navisync.Failure;

/**
 * The contents of the export files that the user named. A bad one does not affect the others.
 *
 * @param plays the plays of each file, by its name, in the order named
 * @param bad a sentence for each named file, folder or archive without plays, and for each file or
 *     history that cannot be read
 * @param passedOver the sentences about files without plays within folders and archives, which have
 *     other files beside the plays
 */
public record ExportedFiles(
    Map<String, ExportedPlays> plays, List<String> bad, List<String> passedOver) {

  /** Receives the progress of the reading. */
  public interface Watcher {
    /** Reports the bytes to read, as far as they are known. */
    void total(long bytes);

    /** Reports what was read so far. */
    void step(long bytes, long rows);
  }

  /** Returns whether every file was read, with all of its rows. */
  public boolean isComplete() {
    return bad.isEmpty() && plays.values().stream().allMatch(file -> file.unreadable().isEmpty());
  }

  /**
   * Reads files, folders and archives.
   *
   * @param folder where relative names begin
   * @param named as the user named them
   * @param now the second it is now; plays more than a day later are not believed
   * @param zone this machine's, for players whose clock has no zone
   * @param earlyTimes what becomes of plays before 2002
   */
  public static ExportedFiles read(
      Path folder,
      List<String> named,
      long now,
      ZoneId zone,
      EarlyTimes earlyTimes,
      Watcher watcher) {
    ExportedFiles files =
        new ExportedFiles(new LinkedHashMap<>(), new ArrayList<>(), new ArrayList<>());
    Map<String, List<ExportEntry>> entries = new LinkedHashMap<>();
    for (String each : named) {
      try {
        entries.put(each, ExportEntries.of(folder.resolve(each), each));
      } catch (Failure notThere) {
        files.bad.add(notThere.getMessage());
      }
    }
    // Each is read twice: for its encoding, and for its plays.
    long total =
        2
            * entries.values().stream()
                .flatMap(List::stream)
                .mapToLong(entry -> Math.max(0, entry.bytes()))
                .sum();
    watcher.total(total);
    Counter counter = new Counter(watcher, total);
    entries.forEach(
        (name, inside) -> {
          int found = files.plays.size() + files.bad.size();
          for (ExportEntry entry : inside) {
            long before = counter.rows;
            files.take(
                entry,
                ExportFile.read(
                    entry.counted(counter::read),
                    now,
                    zone,
                    earlyTimes,
                    rows -> counter.rows = before + rows));
          }
          if (files.plays.size() + files.bad.size() == found && !files.hasAny(inside)) {
            files.bad.add(name + " has no file with plays.");
          }
        });
    return files;
  }

  /** Returns whether one of the entries has plays; a file can be named more than once. */
  private boolean hasAny(List<ExportEntry> entries) {
    return entries.stream().map(ExportEntry::name).anyMatch(plays::containsKey);
  }

  private void take(ExportEntry entry, ExportContent reading) {
    if (reading instanceof ExportContent.Plays read) {
      plays.put(entry.name(), read.plays());
    } else if (reading instanceof ExportContent.Broken broken) {
      bad.add(broken.why());
    } else if (reading instanceof ExportContent.NoneReadable none) {
      bad.add(none.why());
    } else if (reading instanceof ExportContent.NoPlays none) {
      (entry.named() ? bad : passedOver).add(none.why());
    }
  }

  private static final class Counter {
    private final Watcher watcher;
    private final long total;
    private long bytes;
    private long rows;

    Counter(Watcher watcher, long total) {
      this.watcher = watcher;
      this.total = total;
    }

    void read(long more) {
      // The beginning of each file is read once more, and the size of some is not known.
      bytes = Math.min(total, bytes + more);
      watcher.step(bytes, rows);
    }
  }
}
