package navisync.source.files;

import java.io.File;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import navisync.Failure;

/**
 * Finds the texts that may hold plays in what the user names: files, folders with everything in
 * them, and archives ({@code .zip}, {@code .gz}) as downloaded. Hidden files in folders and
 * archives are skipped, except {@code .scrobbler.log}.
 */
public final class ExportEntries {
  private static final int BUFFER = 64 * 1024;

  private ExportEntries() {}

  /**
   * Returns the entries of a file, folder or archive, by name.
   *
   * @param named how the user named it, for messages
   * @throws Failure of usage if it does not exist or cannot be read
   */
  public static List<ExportEntry> of(Path path, String named) {
    try {
      if (Files.isDirectory(path)) {
        return ofFolder(path, named);
      }
      if (!Files.isRegularFile(path)) {
        throw Failure.usage("File not found: " + path + ".");
      }
      return ofFile(path, named, true);
    } catch (IOException unreadable) {
      throw Failure.usage(named + " cannot be read. Check its path and permissions.", unreadable);
    }
  }

  private static List<ExportEntry> ofFolder(Path folder, String named) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    }
    List<ExportEntry> entries = new ArrayList<>();
    for (Path file : files) {
      String inside = folder.relativize(file).toString().replace(File.separatorChar, '/');
      if (!isHidden(inside)) {
        entries.addAll(ofFile(file, named.replaceFirst("[/\\\\]+$", "") + "/" + inside, false));
      }
    }
    return entries;
  }

  private static List<ExportEntry> ofFile(Path file, String name, boolean named)
      throws IOException {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".zip")) {
      return ofArchive(file, name, named);
    }
    if (lower.endsWith(".gz")) {
      return List.of(
          new ExportEntry(
              name,
              Files.size(file),
              named,
              read -> ungzipped(new CountedStream(Files.newInputStream(file), read))));
    }
    return List.of(
        new ExportEntry(
            name,
            Files.size(file),
            named,
            read -> new CountedStream(Files.newInputStream(file), read)));
  }

  /**
   * Returns the entries of an archive; one that cannot be read is a single entry that cannot be
   * opened.
   */
  private static List<ExportEntry> ofArchive(Path file, String name, boolean named)
      throws IOException {
    List<ExportEntry> entries = new ArrayList<>();
    try (ZipFile archive = new ZipFile(file.toFile())) {
      for (ZipEntry entry : archive.stream().toList()) {
        String inside = entry.getName();
        if (!entry.isDirectory() && !isHidden(inside)) {
          entries.add(
              new ExportEntry(
                  name + "/" + inside,
                  entry.getSize(),
                  false,
                  read -> unpacked(file, inside, read)));
        }
      }
    } catch (IOException unreadable) {
      ExportEntry.Opener fails =
          read -> {
            throw unreadable;
          };
      return List.of(new ExportEntry(name, Files.size(file), named, fails));
    }
    entries.sort((one, other) -> one.name().compareTo(other.name()));
    return entries;
  }

  /** Opens the archive for one of its files, and closes it with that. */
  private static InputStream unpacked(Path file, String inside, LongConsumer read)
      throws IOException {
    ZipFile archive = new ZipFile(file.toFile());
    InputStream content = new CountedStream(archive.getInputStream(archive.getEntry(inside)), read);
    InputStream unpacked =
        inside.toLowerCase(Locale.ROOT).endsWith(".gz") ? ungzipped(content) : content;
    return new FilterInputStream(unpacked) {
      @Override
      public void close() throws IOException {
        super.close();
        archive.close();
      }
    };
  }

  private static InputStream ungzipped(InputStream packed) throws IOException {
    return new GZIPInputStream(packed, BUFFER);
  }

  private static boolean isHidden(String path) {
    String last = path.substring(path.lastIndexOf('/') + 1);
    boolean hidden = path.startsWith(".") || path.contains("/.") || path.contains("__MACOSX/");
    return hidden && !last.equals(".scrobbler.log");
  }
}
