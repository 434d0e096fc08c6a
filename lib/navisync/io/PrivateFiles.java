package navisync.io;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Creates files and folders that only their owner can read, from the moment they exist. File
 * systems without such rights give them their own; what exists already keeps the rights it has.
 */
public final class PrivateFiles {
  private static final FileAttribute<?> FILE = rights("rw-------");
  private static final FileAttribute<?> FOLDER = rights("rwx------");

  private PrivateFiles() {}

  /** Creates a folder and those above it that are missing. */
  public static void createFolders(Path folder) throws IOException {
    // A link to a folder is one as well, which createDirectories refuses.
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder, attributes(folder, FOLDER));
    }
  }

  /** Creates an empty file where there is none. */
  public static void createFile(Path file) throws IOException {
    if (Files.exists(file)) {
      return;
    }
    try {
      Files.createFile(file, attributes(file, FILE));
    } catch (FileAlreadyExistsException createdMeanwhile) {
      return;
    }
  }

  /** Opens a file, which is created where the options say so. */
  public static FileChannel open(Path file, Set<? extends OpenOption> options) throws IOException {
    return FileChannel.open(file, options, attributes(file, FILE));
  }

  /** Copies the content of a file into a new one. */
  public static void copy(Path from, Path to) throws IOException {
    Files.createFile(to, attributes(to, FILE));
    try (OutputStream content = Files.newOutputStream(to, StandardOpenOption.WRITE)) {
      Files.copy(from, content);
    }
  }

  /** Gives a file the rights and the owner of the one it is about to replace, if there is one. */
  public static void keepRights(Path replaced, Path by) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(by, PosixFileAttributeView.class);
    if (view == null || !Files.exists(replaced)) {
      return;
    }
    PosixFileAttributes kept = Files.readAttributes(replaced, PosixFileAttributes.class);
    view.setPermissions(kept.permissions());
    if (!kept.owner().equals(view.readAttributes().owner())) {
      view.setOwner(kept.owner());
      view.setGroup(kept.group());
    }
  }

  /**
   * Gives a file the rights and the owner of another, as {@link #keepRights} does, as far as this
   * user may: giving files away takes more rights.
   */
  public static void keepRightsIfAllowed(Path replaced, Path by) throws IOException {
    try {
      keepRights(replaced, by);
    } catch (FileSystemException ownedByAnother) {
      return;
    }
  }

  private static FileAttribute<?>[] attributes(Path path, FileAttribute<?> rights) {
    boolean known = path.getFileSystem().supportedFileAttributeViews().contains("posix");
    return known ? new FileAttribute<?>[] {rights} : new FileAttribute<?>[0];
  }

  private static FileAttribute<?> rights(String text) {
    return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(text));
  }
}
