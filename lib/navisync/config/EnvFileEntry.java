package navisync.config;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import navisync.Failure;
import navisync.io.Disk;
import navisync.io.PrivateFiles;

/** Writes one setting into an env file and keeps everything else in it unchanged. */
public final class EnvFileEntry {
  private EnvFileEntry() {}

  /**
   * Replaces a setting in a file, or adds it at the end. The file is written atomically and keeps
   * its owner and rights; a missing one is created, readable by its owner only.
   *
   * @param value letters and digits, nothing that needs quotes
   * @throws Failure of usage if the file cannot be read or written, or the setting is written in a
   *     way that cannot be replaced
   */
  public static void save(Path file, String name, String value) {
    try {
      Path real = Files.exists(file) ? file.toRealPath() : file;
      byte[] before = Files.exists(real) ? Files.readAllBytes(real) : new byte[0];
      Charset charset = EnvFile.charset(before);
      String text = new String(before, charset);
      String changed = with(text, name, value);
      Map<String, String> expected = values(text);
      expected.put(name, value);
      if (!expected.equals(values(changed))) {
        throw Failure.usage(
            name + " in " + file + " cannot be replaced automatically. Edit the file yourself.");
      }
      write(real, changed.getBytes(charset));
    } catch (EnvFileParser.UnreadableLine unreadable) {
      throw Failure.usage(file + ", " + unreadable.getMessage(), unreadable);
    } catch (IOException failed) {
      String reason =
          Disk.fault(file.toAbsolutePath().getParent(), failed)
              .map(disk -> ": " + disk + ".")
              .orElseGet(() -> " (" + failed.getMessage() + ").");
      throw Failure.usage(
          file + " cannot be written, and nothing in it was changed" + reason, failed);
    }
  }

  private static Map<String, String> values(String text) throws EnvFileParser.UnreadableLine {
    return EnvFile.parse(text.startsWith("\uFEFF") ? text.substring(1) : text, Map.of());
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    PrivateFiles.createFolders(folder);
    Path part = Files.createTempFile(folder, ".env", ".part");
    try {
      Files.write(part, bytes);
      PrivateFiles.keepRights(file, part);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /** Returns the text of an env file with a setting replaced, or added at the end. */
  static String with(String text, String name, String value) {
    Matcher line =
        Pattern.compile(
                "(?m)^(\uFEFF?[ \\t]*(?:export[ \\t]+)?"
                    + Pattern.quote(name)
                    + "[ \\t]*=[ \\t]*)(?:\"[^\"\\r\\n]*\"|'[^'\\r\\n]*'|[^\\s#][^\\r\\n]*?)?"
                    + "((?:[ \\t]+#[^\\r\\n]*)?[ \\t]*)(?=\\r?$)")
            .matcher(text);
    int start = -1;
    String replaced = text;
    while (line.find()) {
      start = line.start();
      replaced =
          text.substring(0, start)
              + line.group(1)
              + value
              + line.group(2)
              + text.substring(line.end());
    }
    if (start >= 0) {
      return replaced;
    }
    String newline = text.contains("\r\n") ? "\r\n" : "\n";
    boolean open = !text.isEmpty() && !text.endsWith("\n") && !text.equals("\uFEFF");
    return text + (open ? newline : "") + name + "=" + value + newline;
  }
}
