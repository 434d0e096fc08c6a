package navisync.setup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import navisync.Failure;
import navisync.config.ListenBrainzSettings;
import navisync.config.Settings;
import navisync.console.Count;
import navisync.io.Secret;
import navisync.io.Timekeeper;
import navisync.io.Unavailable;
import navisync.source.listenbrainz.ListenBrainzAccess;
import navisync.source.listenbrainz.ListenBrainzProbe;

/** Checks ListenBrainz: reachable, user, history, token. */
final class ListenBrainzChecks {
  private static final String SERVICE = "listenbrainz";
  private static final String TOKEN = "ListenBrainz token";

  private final ListenBrainzSettings settings;
  private final String version;
  private final Timekeeper time;
  private final List<Check> checks = new ArrayList<>();

  private ListenBrainzChecks(ListenBrainzSettings settings, String version, Timekeeper time) {
    this.settings = settings;
    this.version = version;
    this.time = time;
  }

  /** Runs the checks; none when LISTENBRAINZ_USER is not set. */
  static List<Check> all(Settings settings, String version, Timekeeper time) {
    if (settings.listenBrainz().user().isEmpty()) {
      return List.of();
    }
    ListenBrainzChecks all = new ListenBrainzChecks(settings.listenBrainz(), version, time);
    all.run(settings.listenBrainz().user().get());
    return all.checks;
  }

  private void run(String user) {
    String service = "ListenBrainz";
    try {
      ListenBrainzAccess access = ListenBrainzAccess.of(settings.url(), user, Optional.empty());
      service = access.serviceName();
      ListenBrainzProbe probe = new ListenBrainzProbe(access, version, time);
      Optional<String> silent = Deadline.within(service, () -> silence(probe));
      if (silent.isPresent()) {
        unreachable(
            service,
            Check.noAnswer(
                SERVICE,
                service,
                silent.get() + ". Try again later.",
                "LISTENBRAINZ_URL",
                access.address(),
                ListenBrainzAccess.LISTENBRAINZ_ADDRESS));
        return;
      }
      checks.add(Check.passed(SERVICE, service + " answers"));
      checks.add(Check.passed(SERVICE + ".user", "ListenBrainz user " + user));
      OptionalInt listens = Deadline.within(service, probe::listens);
      checks.add(
          Check.passed(
              SERVICE + ".history",
              "ListenBrainz history: "
                  + (listens.isPresent()
                      ? Count.of(listens.getAsInt(), "play")
                      : "number unknown")));
      token(user, service);
    } catch (Failure wrong) {
      unreachable(service, Check.failed(SERVICE, service, wrong));
    }
  }

  private void unreachable(String service, Check failed) {
    checks.add(failed);
    if (settings.token().isPresent()) {
      checks.add(Check.skipped(SERVICE + ".token", TOKEN, service + " must answer first."));
    }
  }

  /** Returns why the server cannot be asked; empty when it answers. */
  private static Optional<String> silence(ListenBrainzProbe probe) throws InterruptedException {
    try {
      probe.user();
      return Optional.empty();
    } catch (Unavailable silent) {
      return Optional.of(silent.getMessage());
    }
  }

  private void token(String user, String service) {
    Optional<Secret> token = settings.token();
    if (token.isEmpty()) {
      return;
    }
    ListenBrainzProbe probe =
        new ListenBrainzProbe(ListenBrainzAccess.of(settings.url(), user, token), version, time);
    String owner = Deadline.within(service, () -> owner(probe));
    if (owner.equalsIgnoreCase(user)) {
      checks.add(Check.passed(SERVICE + ".token", TOKEN + " for " + owner));
    } else if (owner.isEmpty()) {
      checks.add(
          Check.failed(
              SERVICE + ".token",
              TOKEN,
              service + " does not accept it: check LISTENBRAINZ_TOKEN, or leave it out."));
    } else {
      checks.add(
          Check.failed(
              SERVICE + ".token",
              TOKEN + " for " + owner,
              "it does not belong to LISTENBRAINZ_USER: correct one of them."));
    }
  }

  private static String owner(ListenBrainzProbe probe) throws InterruptedException {
    try {
      return probe.tokenOwner().orElse("");
    } catch (Unavailable unreadable) {
      return "";
    }
  }
}
