package navisync.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import navisync.Failure;
import navisync.match.Alias;

/**
 * The settings together with everything that is wrong with them.
 *
 * @param settings the settings, with unreadable ones treated as not set, and no aliases where their
 *     file is wrong; null when the env file itself cannot be read
 * @param unreadable a sentence for each unreadable setting, or one about the env file; before them,
 *     one about the aliases if their file is wrong
 * @param unknownNames the names in the env file that are not settings; empty when it cannot be read
 */
public record SettingsReport(
    Settings settings, List<String> unreadable, Optional<List<UnknownName>> unknownNames) {

  /** Reads the settings as {@link Settings#read} does. */
  public static SettingsReport of(
      Home home, Map<String, String> environment, Map<String, String> options) {
    Map<String, String> others = new HashMap<>(options);
    Set<String> names = Settings.names();
    List<String> unreadable = new ArrayList<>();
    List<Alias> aliases = List.of();
    try {
      aliases = AliasFile.read(home.aliases());
    } catch (Failure wrong) {
      unreadable.add(wrong.getMessage());
    }
    Settings settings = null;
    boolean goOn = true;
    while (settings == null && goOn) {
      try {
        settings = Settings.read(home, environment, others, aliases);
      } catch (Failure wrong) {
        unreadable.add(wrong.getMessage());
        // An empty text means "not set", so the others can be read.
        goOn = wrong.setting().isPresent() && others.put(wrong.setting().get(), "") == null;
      }
    }
    return new SettingsReport(settings, unreadable, unknownNames(home, environment, names));
  }

  private static Optional<List<UnknownName>> unknownNames(
      Home home, Map<String, String> environment, Set<String> names) {
    try {
      Set<String> inFile =
          home.envFileExists() ? EnvFile.read(home.envFile(), environment).keySet() : Set.of();
      return Optional.of(UnknownName.among(inFile, names));
    } catch (Failure unreadable) {
      return Optional.empty();
    }
  }
}
