package navisync.support;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * A small disk of a test's own, mounted in a folder. A test that asks for one is skipped where
 * nothing can be mounted: that takes Linux and an administrator.
 */
public final class MountedDisk implements AutoCloseable {
  private static final String FILLER = "filler";

  private final Path folder;

  private MountedDisk(Path folder) {
    this.folder = folder;
  }

  /** Mounts an empty disk. */
  public static MountedDisk at(Path folder, int kibibytes) {
    try {
      Files.createDirectories(folder);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    assumeTrue(
        run("mount", "-t", "tmpfs", "-o", "size=" + kibibytes + "k", "small", folder.toString()),
        "no disk can be mounted here");
    return new MountedDisk(folder);
  }

  /** Shows a folder a second time, read-only: as a container does with a volume. */
  public static MountedDisk readOnlyView(Path of, Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    assumeTrue(
        run("mount", "--bind", of.toString(), folder.toString()), "no disk can be mounted here");
    MountedDisk view = new MountedDisk(folder);
    if (!run("mount", "-o", "remount,bind,ro", folder.toString())) {
      view.close();
      assumeTrue(false, "no disk can be mounted read-only here");
    }
    return view;
  }

  /** Where it is mounted. */
  public Path folder() {
    return folder;
  }

  /** Fills it up but for some bytes. */
  public MountedDisk fill(long free) {
    try {
      long room = Files.getFileStore(folder).getUsableSpace();
      Files.write(folder.resolve(FILLER), new byte[(int) Math.max(0, room - free)]);
      return this;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Makes room again. */
  public void empty() {
    try {
      Files.deleteIfExists(folder.resolve(FILLER));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Makes it read-only, or writable again. */
  public MountedDisk readOnly(boolean readOnly) {
    if (!run("mount", "-o", "remount," + (readOnly ? "ro" : "rw"), folder.toString())) {
      throw new IllegalStateException(folder + " cannot be mounted again");
    }
    return this;
  }

  @Override
  public void close() {
    if (!run("umount", folder.toString())) {
      throw new IllegalStateException(folder + " is still in use");
    }
  }

  private static boolean run(String... command) {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getInputStream().readAllBytes();
      return process.waitFor() == 0;
    } catch (IOException notHere) {
      return false;
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(Arrays.toString(command), interrupted);
    }
  }
}
