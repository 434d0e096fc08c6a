package navisync.setup;

import java.util.ArrayList;
import java.util.List;
import navisync.config.Home;
import navisync.config.Settings;

/**
 * What a newcomer has to do: with an env file that was only copied, or with none, these lines come
 * first, and nothing is asked over the network.
 */
final class FirstSteps {
  private static final String FIRST = "fill in the settings first.";

  private FirstSteps() {}

  /** Returns whether neither a history nor Navidrome is set. */
  static boolean apply(Settings settings) {
    return settings.lastfm().apiKey().isEmpty()
        && settings.lastfm().user().isEmpty()
        && settings.listenBrainz().user().isEmpty()
        && settings.api().address().isEmpty()
        && settings.api().user().isEmpty()
        && settings.database().path().isEmpty();
  }

  /** Returns the two things to do. */
  static List<Check> todo(Home home) {
    String file =
        home.envFileExists()
            ? "in " + home.envFile()
            : "in " + home.envFile() + ", a copy of env.example";
    return List.of(
        Check.failed(
            "settings.lastfm",
            "1. Last.fm or ListenBrainz",
            "set LASTFM_API_KEY and LASTFM_USER "
                + file
                + ". A key is free at https://www.last.fm/api/account/create. For ListenBrainz, set"
                + " only LISTENBRAINZ_USER."),
        Check.failed(
            "settings.navidrome",
            "2. Navidrome",
            "set NAVIDROME_URL, NAVIDROME_API_USER and NAVIDROME_API_PASSWORD there. Or set"
                + " only NAVIDROME_DB_PATH, to write the database while Navidrome is stopped."));
  }

  /** Returns the checks that wait for the settings. */
  static List<Check> waiting() {
    List<Check> waiting = new ArrayList<>();
    waiting.add(Check.skipped("lastfm", "Last.fm", FIRST));
    waiting.add(Check.skipped("server", "Navidrome", FIRST));
    return waiting;
  }
}
