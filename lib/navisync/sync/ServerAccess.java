package navisync.sync;

import java.util.function.Consumer;
import navisync.config.NavidromeApiSettings;
import navisync.config.Settings;
import navisync.io.Timekeeper;
import navisync.navidrome.ServerAddress;
import navisync.navidrome.api.ApiSettings;
import navisync.navidrome.api.NavidromeServer;

/** The running server that the settings name. */
public final class ServerAccess {
  private static final String USER_AGENT = "navisync";

  private ServerAccess() {}

  /**
   * Connects and logs in.
   *
   * @param notice told, in one line, when the server answers at another address than the one set
   * @throws navisync.Failure when a setting is missing, or the server does not let us in
   */
  public static NavidromeServer connect(
      Settings settings, Timekeeper time, Consumer<String> notice) {
    NavidromeApiSettings api = settings.requireApi();
    return NavidromeServer.connect(
        new ApiSettings(
            ServerAddress.of(api.url().orElseThrow().value()),
            api.user().orElseThrow(),
            api.password().orElseThrow(),
            api.version(),
            api.clientId(),
            USER_AGENT,
            api.rateLimitMilliseconds(),
            ApiSettings.PATIENCE,
            api.allowPlaintextPassword(),
            api.caFile().orElse(null)),
        time,
        notice);
  }
}
