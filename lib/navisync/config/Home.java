package navisync.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import navisync.Failure;

/**
 * The place of a run's settings and files (docs/settings.md, "Files").
 *
 * @param folder holds the cache, the reports and the backups; absolute; it need not exist yet
 * @param envFile the env file, absolute
 * @param envFileExists whether it exists; the default one need not
 * @param ownFolder the user's home folder, {@code ~}
 * @param json the folder of the reports
 */
public record Home(Path folder, Path envFile, boolean envFileExists, Path ownFolder, Path json) {

  /** Creates a home with its reports in {@code json}. */
  public Home(Path folder, Path envFile, boolean envFileExists, Path ownFolder) {
    this(folder, envFile, envFileExists, ownFolder, folder.resolve("json"));
  }

  /**
   * Finds the home folder and the env file.
   *
   * @param envFile the value of {@code --env-file}; without it {@code .env} in the current folder
   * @param home the value of {@code --home}; without it the folder of the env file in use, else the
   *     current folder
   * @param currentFolder the folder that relative paths start at
   * @param environment has HOME, for {@code ~}
   * @throws Failure of usage if a named env file is missing or the home is a file
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
      throw Failure.usage("The env file " + file + " is a folder. Name a file with --env-file.");
    }
    Path folder = resolve(current, home.orElse(exists ? file.getParent() : current), own);
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw Failure.usage("The home " + folder + " is a file. Name a folder with --home.");
    }
    return new Home(folder, file, exists, own);
  }

  /** Returns the folder of the cache database. */
  public Path cache() {
    return folder.resolve("cache");
  }

  /** Returns the same home with its reports in another folder. */
  public Home withReports(Path reports) {
    return new Home(folder, envFile, envFileExists, ownFolder, reports);
  }

  /** Returns the folder of the backups of Navidrome's database. */
  public Path backups() {
    return folder.resolve("backups");
  }

  /** Returns the alias file, which need not exist. */
  public Path aliases() {
    return folder.resolve("aliases.txt");
  }

  /**
   * Resolves the path of a setting: relative to this home, {@code ~} for the user's home folder.
   */
  Path resolve(Path path) {
    return resolve(folder, path, ownFolder);
  }

  private static Path resolve(Path folder, Path path, Path ownFolder) {
    boolean own = path.startsWith("~");
    Path base = own ? ownFolder : folder;
    return base.resolve(own ? Path.of("~").relativize(path) : path).normalize();
  }

  /** Returns the user's home folder as a shell sees it; Java's own may be another one. */
  private static Path ownFolder(Map<String, String> environment) {
    Path named = Path.of(environment.getOrDefault("HOME", ""));
    return named.isAbsolute() ? named : Path.of(System.getProperty("user.home"));
  }
}
