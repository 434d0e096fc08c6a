package navisync.setup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.function.Function;
import navisync.Failure;
import navisync.config.Settings;
import navisync.console.Count;
import navisync.io.Timekeeper;
import navisync.navidrome.ApiOptions.Allowed;
import navisync.navidrome.api.ForwardingObstacle;
import navisync.navidrome.api.LibraryAccess;
import navisync.navidrome.api.NavidromeServer;

/**
 * Checks a server in API mode: address, login, version, permissions, listing, forwarding, history.
 */
final class ServerChecks {
  private static final String NAVIDROME = "Navidrome";

  /** What is checked after the login, by the name of its check. */
  private static final Map<String, String> AFTER_THE_LOGIN = new LinkedHashMap<>();

  static {
    AFTER_THE_LOGIN.put("version", "Server version");
    AFTER_THE_LOGIN.put("rights", "Permissions");
    AFTER_THE_LOGIN.put("listing", "Library listing");
    AFTER_THE_LOGIN.put("forwarding", "Play forwarding");
    AFTER_THE_LOGIN.put("history", "Play history");
  }

  private final Settings settings;
  private final List<Check> checks = new ArrayList<>();

  private ServerChecks(Settings settings) {
    this.settings = settings;
  }

  static List<Check> all(Settings settings, Timekeeper time) {
    ServerChecks all = new ServerChecks(settings);
    List<String> notices = new ArrayList<>();
    try {
      NavidromeServer server =
          Deadline.within(
              NAVIDROME, () -> NavidromeServer.connect(settings.requireApi(), time, notices::add));
      all.connected(server, notices);
    } catch (Failure wrong) {
      all.checks.add(Check.failed("server", "Address and login", wrong));
      AFTER_THE_LOGIN.forEach(
          (name, subject) ->
              all.checks.add(Check.skipped("server." + name, subject, "fix the login first.")));
    }
    return all.checks;
  }

  private void connected(NavidromeServer server, List<String> notices) {
    String user = settings.api().user().orElse("");
    checks.add(
        Check.passed(
            "server",
            notices.isEmpty()
                ? "Address " + server.address() + ", login as " + user
                : notices.get(0)));
    ask("version", server::version, found -> Check.passed("", found));
    ask("rights", server::mayScrobble, ServerChecks::rights);
    ask("listing", server::listing, ServerChecks::listing);
    ask("forwarding", () -> forwarding(server), Function.identity());
    ask("history", server::recordedPlays, ServerChecks::history);
  }

  /** Asks one question and adds its check, named here. */
  private <T> void ask(String name, Callable<T> question, Function<T, Check> judgement) {
    String subject = AFTER_THE_LOGIN.get(name);
    try {
      Check check = judgement.apply(Deadline.within(NAVIDROME, question));
      checks.add(
          new Check(
              "server." + name, check.outcome(), subject + ": " + check.text(), check.wayOut()));
    } catch (Failure wrong) {
      checks.add(Check.failed("server." + name, subject, wrong));
    }
  }

  private static Check rights(Optional<Boolean> mayScrobble) {
    return mayScrobble.isPresent() && !mayScrobble.get()
        ? Check.failed("", "not allowed to send plays", "allow it for this user in Navidrome.")
        : Check.passed(
            "",
            mayScrobble.isPresent() ? "allowed to send plays" : "unknown: the server does not say");
  }

  private static Check listing(LibraryAccess listing) {
    return switch (listing) {
      case LISTED -> Check.passed("", "works");
      case SEARCHED ->
          Check.passed("", "not supported by this server, so a run searches for each song instead");
      case EMPTY ->
          Check.failed(
              "",
              "the user sees no songs",
              "let Navidrome scan your music, or give the user access to a library.");
    };
  }

  private Check forwarding(NavidromeServer server) {
    Optional<Boolean> forwards = server.forwards();
    if (forwards.isPresent()) {
      return Check.passed(
          "", forwards.get() ? "on, and a run turns it off before it sends plays" : "off");
    }
    if (settings.api().options().allows(Allowed.FORWARDING)) {
      return Check.passed("", "unknown, but ALLOW_SCROBBLE_FORWARDING permits it");
    }
    ForwardingObstacle obstacle = server.forwardingObstacle();
    if (obstacle == ForwardingObstacle.PLAIN_HTTP
        && settings.requireApi().address().isHomeNetwork()) {
      return Check.note(
          "",
          "can be turned off only after a login over plain http",
          "a run in a terminal asks once whether it may. Unattended runs need"
              + " ALLOW_PLAINTEXT_PASSWORD=True, or https.");
    }
    return Check.failed("", "cannot be turned off: " + obstacle.cause(), obstacle.wayOut() + ".");
  }

  private static Check history(OptionalLong plays) {
    return Check.passed(
        "",
        plays.isPresent()
            ? Count.of(plays.getAsLong(), "play")
            : "not available, so counts are compared instead");
  }
}
