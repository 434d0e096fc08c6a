package navisync.io;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The file system that holds a folder, as it is mounted there. Java's own {@link FileStore} knows
 * nothing of a folder that is mounted a second time, read-only, as containers do with volumes.
 *
 * @param name its folder and device, such as {@code /mnt/x (tmpfs)}
 * @param readOnly whether nothing on it can be written
 */
record Mount(String name, boolean readOnly) {
  /** The list of mounts on Linux. */
  private static final Path TABLE = Path.of("/proc/self/mounts");

  /** Returns the file system of an existing folder. */
  static Mount of(Path folder) throws IOException {
    if (Files.isReadable(TABLE)) {
      Optional<Mount> found =
          among(Files.readAllLines(TABLE, StandardCharsets.ISO_8859_1), folder.toRealPath());
      if (found.isPresent()) {
        return found.get();
      }
    }
    FileStore store = Files.getFileStore(folder);
    return new Mount(store.toString(), store.isReadOnly());
  }

  /**
   * Finds the innermost one, the last where several lie on each other.
   *
   * @param lines sample: {@code /dev/sda1 /mnt/my\040disk ext4 rw,relatime 0 0}
   * @param folder a real path
   */
  static Optional<Mount> among(List<String> lines, Path folder) {
    Mount found = null;
    int longest = -1;
    for (String line : lines) {
      String[] fields = line.split(" ");
      String point = fields.length < 4 ? "" : unescaped(fields[1]);
      if (point.startsWith("/") && point.length() >= longest && folder.startsWith(point)) {
        longest = point.length();
        found =
            new Mount(
                point + " (" + unescaped(fields[0]) + ")",
                List.of(fields[3].split(",")).contains("ro"));
      }
    }
    return Optional.ofNullable(found);
  }

  /** Decodes spaces and the like, which are written as three octal digits. */
  private static String unescaped(String field) {
    byte[] bytes = field.getBytes(StandardCharsets.ISO_8859_1);
    byte[] plain = new byte[bytes.length];
    int length = 0;
    for (int i = 0; i < bytes.length; i++) {
      boolean escape = bytes[i] == '\\' && field.substring(i).matches("(?s)\\\\[0-3][0-7]{2}.*");
      plain[length++] = escape ? (byte) Integer.parseInt(field, i + 1, i + 4, 8) : bytes[i];
      i += escape ? 3 : 0;
    }
    return new String(plain, 0, length, StandardCharsets.UTF_8);
  }
}
