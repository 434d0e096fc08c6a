package navisync.sync;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import navisync.config.Settings;
import navisync.console.Console;
import navisync.navidrome.ApiOptions;
import navisync.navidrome.ApiOptions.Allowed;
import navisync.navidrome.ApiSettings;
import navisync.store.Cache;

/**
 * The consent to log in over plain http in the home network. It is asked for once in a terminal and
 * remembered for that server; a run without a terminal needs ALLOW_PLAINTEXT_PASSWORD.
 */
final class PlainHttpConsent {
  private PlainHttpConsent() {}

  /** Returns the settings of the API, with the consent where there is one. */
  static ApiSettings agreed(Settings settings, SyncOptions options, Console console, Instant now) {
    ApiSettings api = settings.requireApi();
    boolean open =
        api.address().isHomeNetwork()
            && !api.options().allows(Allowed.PLAINTEXT_PASSWORD)
            && !api.options().allows(Allowed.FORWARDING);
    if (!open || !console.inputIsTerminal()) {
      return api;
    }
    Path folder = settings.home().cache();
    String address = api.address().toString();
    if (remembered(folder, address)) {
      return allowed(api);
    }
    if (!ask(address, RunQuestions.of(settings, options, console))) {
      return api;
    }
    try (Cache cache = Cache.open(folder, console::line, console::warn)) {
      cache.plainServers().allow(address, now);
    }
    return allowed(api);
  }

  private static boolean remembered(Path folder, String address) {
    if (!Files.exists(folder.resolve(Cache.FILE)) || Cache.hasOlderSchema(folder)) {
      return false;
    }
    try (Cache cache = Cache.openForReading(folder)) {
      return cache.plainServers().allows(address);
    }
  }

  private static boolean ask(String address, RunQuestions asking) {
    return asking.confirm(
        address
            + " is not encrypted: others in your network could read your Navidrome password and"
            + " what you played.",
        "NaviSync logs in there, and does not ask again for this server.",
        "nothing is sent. Use https, or database mode (--mode=db).",
        "Log in without encryption?");
  }

  private static ApiSettings allowed(ApiSettings api) {
    ApiOptions options = api.options();
    Set<Allowed> allowed = EnumSet.of(Allowed.PLAINTEXT_PASSWORD);
    allowed.addAll(options.allowed());
    return new ApiSettings(
        api.address(),
        api.user(),
        api.password(),
        new ApiOptions(
            options.version(), options.client(), options.pause(), allowed, options.caFile()));
  }
}
