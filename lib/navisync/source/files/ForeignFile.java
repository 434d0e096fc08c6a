package navisync.source.files;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Recognizes files that hold no plays, by how they begin. */
final class ForeignFile {
  /** Sample: {@code 1600000000:200000:200000:/Music/Mirrow/Ash Ferry.mp3} */
  private static final Pattern ROCKBOX =
      Pattern.compile("(#.*\\R)*\\d{9,}:\\d+:\\d+:.*", Pattern.DOTALL);

  /** Where MP4 and its relatives are marked as such. */
  private static final int MP4_MARK = 4;

  /** Where an archive of tar is marked as one. */
  private static final int TAR_MARK = 257;

  /** How each kind begins, its bytes as ISO 8859-1. */
  private static final Map<String, String> BEGINNINGS = new LinkedHashMap<>();

  static {
    BEGINNINGS.put("\u0089PNG", "a picture (PNG)");
    BEGINNINGS.put("\u00ff\u00d8\u00ff", "a photo (JPEG)");
    BEGINNINGS.put("GIF8", "a picture (GIF)");
    BEGINNINGS.put("RIFF", "a sound or a picture");
    BEGINNINGS.put("ID3", "a song (MP3)");
    BEGINNINGS.put("\u00ff\u00fb", "a song (MP3)");
    BEGINNINGS.put("fLaC", "a song (FLAC)");
    BEGINNINGS.put("OggS", "a song (Ogg)");
    BEGINNINGS.put("%PDF", "a PDF document");
    BEGINNINGS.put("SQLite format 3", "a database (SQLite)");
    BEGINNINGS.put(
        "\u00d0\u00cf\u0011\u00e0", "a spreadsheet or document of an old Office version");
    BEGINNINGS.put("Rar!", "an archive (RAR). Unpack it first");
    BEGINNINGS.put("7z\u00bc\u00af", "an archive (7z). Unpack it first");
    BEGINNINGS.put("\u00fd7zXZ", "an archive (xz). Unpack it first");
    BEGINNINGS.put("BZh", "an archive (bzip2). Unpack it first");
    BEGINNINGS.put("\u0028\u00b5\u002f\u00fd", "an archive (Zstandard). Unpack it first");
    BEGINNINGS.put("\u001f\u008b", "an archive (gzip). Let its name end with .gz");
  }

  private ForeignFile() {}

  /**
   * Returns what kind of file without plays this is; empty when it may hold some.
   *
   * @param head its first bytes, some hundred
   */
  static Optional<String> kind(byte[] head) {
    String bytes = new String(head, StandardCharsets.ISO_8859_1);
    for (Map.Entry<String, String> each : BEGINNINGS.entrySet()) {
      if (bytes.startsWith(each.getKey())) {
        return Optional.of(each.getValue());
      }
    }
    if (bytes.startsWith("PK\u0003\u0004")) {
      return Optional.of("a spreadsheet or archive. Save the sheet as CSV, or unpack the archive");
    }
    if (bytes.startsWith("ftyp", MP4_MARK)) {
      return Optional.of("a song, a video or a photo (MP4, HEIC)");
    }
    if (bytes.startsWith("ustar", TAR_MARK)) {
      return Optional.of("an archive (tar). Unpack it first");
    }
    String text = bytes.replaceFirst("^\u00ef\u00bb\u00bf", "").stripLeading();
    String lower = text.toLowerCase(Locale.ROOT);
    if (lower.startsWith("<!doctype html") || lower.startsWith("<html")) {
      return Optional.of("a web page (HTML)");
    }
    if (lower.startsWith("<?xml") || lower.startsWith("<plist")) {
      return Optional.of("XML");
    }
    if (ROCKBOX.matcher(text).matches()) {
      return Optional.of(
          "Rockbox's playback.log, which lists files instead of songs. Convert it with Rockbox's"
              + " LastFM plug-in to a .scrobbler.log");
    }
    return Optional.empty();
  }
}
