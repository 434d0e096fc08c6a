package navisync.io;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import navisync.Failure;

/**
 * Replaces files atomically: a reader finds either the old content or the new, never a part of it.
 */
public final class AtomicFile {
  private static final Duration ABANDONED = Duration.ofDays(1);

  /** The content of a file, written piece by piece. */
  public interface Content {
    /** Writes the whole content. */
    void writeTo(Writer file) throws IOException;
  }

  @FunctionalInterface
  private interface Bytes {
    void writeTo(OutputStream file) throws IOException;
  }

  private AtomicFile() {}

  /**
   * Writes a text as UTF-8. A file that exists is replaced and keeps its rights; a new one is
   * readable by its owner only. A missing folder is created. Temporary files older than a day, left
   * by killed runs, are removed.
   *
   * @throws Failure of an error, with the file, if it cannot be written; the old file is then
   *     unchanged
   */
  public static void write(Path file, String text) {
    // A writer would hold half of a surrogate pair back at the end.
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    replace(file, stream -> stream.write(bytes));
  }

  /** Writes a text that is too long to be held in memory, as {@link #write(Path, String)} does. */
  public static void write(Path file, Content content) {
    replace(
        file,
        stream -> {
          Writer writer =
              new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
          content.writeTo(writer);
          writer.flush();
        });
  }

  private static void replace(Path file, Bytes content) {
    Path folder = file.toAbsolutePath().getParent();
    Path part = folder.resolve(partPrefix(file) + UUID.randomUUID() + ".part");
    try {
      PrivateFiles.createFolders(folder);
      removeAbandoned(folder, partPrefix(file));
      try {
        writeThrough(part, content);
        PrivateFiles.keepRightsIfAllowed(file, part);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
      } catch (IOException e) {
        // Asked before the file that fills the disk is gone.
        throw failure(file, e);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      throw failure(file, e);
    }
  }

  private static String partPrefix(Path file) {
    return "." + file.getFileName() + ".";
  }

  private static void writeThrough(Path part, Bytes content) throws IOException {
    try (FileChannel channel =
        PrivateFiles.open(part, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE))) {
      content.writeTo(Channels.newOutputStream(channel));
      channel.force(true);
    }
  }

  private static void removeAbandoned(Path folder, String prefix) throws IOException {
    Instant before = Instant.now().minus(ABANDONED);
    try (DirectoryStream<Path> files =
        Files.newDirectoryStream(
            folder,
            file -> {
              String name = file.getFileName().toString();
              return name.startsWith(prefix) && name.endsWith(".part");
            })) {
      for (Path file : files) {
        if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  private static Failure failure(Path file, IOException e) {
    Path folder = file.toAbsolutePath().getParent();
    String reason = Disk.fault(folder, e).map(disk -> disk + ".").orElseGet(() -> reason(e));
    return Failure.error("Cannot write " + file + ": " + reason, e);
  }

  private static String reason(IOException e) {
    if (e instanceof AccessDeniedException denied) {
      return "no permission to write " + denied.getFile() + ". Change its owner or permissions.";
    }
    if (e instanceof FileAlreadyExistsException taken) {
      return taken.getFile() + " is a file, but a folder is needed. Move it away.";
    }
    if (e instanceof NotDirectoryException || e.getMessage() == null) {
      return "its parent is a file, not a folder. Move that file away.";
    }
    return e.getMessage() + ".";
  }
}
