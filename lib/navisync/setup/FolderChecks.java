package navisync.setup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import navisync.config.Home;
import navisync.config.Settings;
import navisync.io.Disk;
import navisync.model.Mode;

/** Checks the folders of the home, and the space for a backup. */
final class FolderChecks {
  private static final long MEGABYTE = 1_000_000;

  private FolderChecks() {}

  /**
   * Runs the checks of the folders.
   *
   * @param settings null when they could not be read
   */
  static List<Check> all(Home home, Settings settings) {
    List<Check> checks = new ArrayList<>();
    checks.add(writable(home.cache()));
    checks.add(writable(home.json()));
    // Over the API, the server's own backups are all there are.
    if (settings == null || settings.mode() == Mode.DATABASE) {
      checks.add(writable(home.backups()));
    }
    if (settings != null && settings.mode() == Mode.DATABASE) {
      settings
          .database()
          .path()
          .filter(Files::isRegularFile)
          .ifPresent(database -> checks.add(room(home.backups(), database)));
    }
    return checks;
  }

  /**
   * Checks a folder by creating and deleting a file; if it does not exist yet, in the one above it.
   */
  private static Check writable(Path folder) {
    String name = "folder." + folder.getFileName();
    Path existing = Disk.existing(folder);
    try {
      Files.delete(Files.createTempFile(existing, ".navisync", ".check"));
      return Check.passed(
          name, "Folder " + folder + (existing.equals(folder) ? "" : ", created when needed"));
    } catch (IOException denied) {
      String reason =
          Disk.fault(existing, denied)
              .map(disk -> " cannot be written: " + disk + ", or choose")
              .orElse(" is not writable. Change its permissions, or choose");
      return Check.failed(name, "Folder " + folder, existing + reason + " another with --home.");
    }
  }

  private static Check room(Path folder, Path database) {
    long needed = database.toFile().length() + Path.of(database + "-wal").toFile().length();
    long free = Disk.existing(folder).toFile().getUsableSpace();
    String text =
        String.format(
            Locale.ROOT,
            "Space for a backup: %,d MB needed, %,d MB free",
            (needed + MEGABYTE - 1) / MEGABYTE,
            free / MEGABYTE);
    return free > needed
        ? Check.passed("backup.room", text)
        : Check.failed(
            "backup.room",
            text,
            "free some space, lower BACKUPS_KEEP, or choose another folder" + " with --home.");
  }
}
