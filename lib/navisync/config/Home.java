package navisync.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import navisync.Failure;

/**
 * Where a run finds its settings and keeps its files (README.md, "Commands").
 *
 * @param folder holds the cache, the reports and the backups; absolute; it may not be there yet
 * @param envFile the env file, absolute
 * @param envFileExists whether it is there; the usual one need not be
 * @param ownFolder the folder of the person's own files, for which {@code ~} stands
 */
public record Home(Path folder, Path envFile, boolean envFileExists, Path ownFolder) {
  /**
   * Finds out both.
   *
   * @param envFile what {@code --env-file} names; without it {@code .env} in the current folder
   * @param home what {@code --home} names; without it the folder of the env file in use, else the
   *     current folder
   * @param currentFolder what relative paths are relative to
   * @param environment where HOME is looked up, which says what {@code ~} stands for
   * @throws Failure with exit code 2 when a named env file is missing or the home is a file
   */
  public static Home of(
      Optional<Path> envFile,
      Optional<Path> home,
      Path currentFolder,
      Map<String, String> environment) {
    Path current = currentFolder.toAbsolutePath();
    Path own = ownFolder(environment);
    Path file = resolve(current, envFile.orElse(Path.of(".env")), own);
    boolean exists = Files.exists(file);
    if (envFile.isPresent() && !exists) {
      throw Failure.usage("The env file " + file + " named by --env-file does not exist.");
    }
    if (Files.isDirectory(file)) {
      throw Failure.usage("The env file " + file + " is a folder; name a file with --env-file.");
    }
    Path folder = resolve(current, home.orElse(exists ? file.getParent() : current), own);
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw Failure.usage("The home " + folder + " is a file; name a folder with --home.");
    }
    return new Home(folder, file, exists, own);
  }

  /** The folder of the cache database. */
  public Path cache() {
    return folder.resolve("cache");
  }

  /** The folder of the reports. */
  public Path json() {
    return folder.resolve("json");
  }

  /** The folder of the backups of Navidrome's database. */
  public Path backups() {
    return folder.resolve("backups");
  }

  /** The file of other names, which need not be there. */
  public Path aliases() {
    return folder.resolve("aliases.txt");
  }

  /** A path as a setting gives it: relative to this home, {@code ~} for the person's own folder. */
  Path resolve(Path path) {
    return resolve(folder, path, ownFolder);
  }

  private static Path resolve(Path folder, Path path, Path ownFolder) {
    boolean own = path.startsWith("~");
    Path base = own ? ownFolder : folder;
    return base.resolve(own ? Path.of("~").relativize(path) : path).normalize();
  }

  /** As a shell sees it: Java asks the list of users instead, which may name another. */
  private static Path ownFolder(Map<String, String> environment) {
    Path named = Path.of(environment.getOrDefault("HOME", ""));
    return named.isAbsolute() ? named : Path.of(System.getProperty("user.home"));
  }
}
