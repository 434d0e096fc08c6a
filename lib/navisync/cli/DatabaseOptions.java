package navisync.cli;

import java.util.Map;
import picocli.CommandLine.Option;

/** The options of every command that writes Navidrome's database. */
final class DatabaseOptions {
  @Option(
      names = "--user",
      paramLabel = "NAME_OR_ID",
      description = "Navidrome user in database mode. Overrides NAVIDROME_USER_ID.")
  private String user;

  @Option(
      names = "--while-running",
      description = "Write even while Navidrome has the database open. Risky.")
  private boolean whileRunning;

  /** Returns the settings that these options override. */
  Map<String, String> settings() {
    return user == null ? Map.of() : Map.of("NAVIDROME_USER_ID", user);
  }

  /** Returns whether {@code --while-running} was given. */
  boolean whileRunning() {
    return whileRunning;
  }
}
