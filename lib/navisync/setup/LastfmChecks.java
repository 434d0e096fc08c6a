package navisync.setup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import navisync.Failure;
import navisync.config.LastfmSettings;
import navisync.config.LoveAccount;
import navisync.config.Settings;
import navisync.io.Secret;
import navisync.io.Timekeeper;
import navisync.source.lastfm.LastfmAccess;
import navisync.source.lastfm.LastfmProbe;
import navisync.source.lastfm.LastfmProbe.Answer;

/** Checks Last.fm: reachable, API key, user, history, session key. */
final class LastfmChecks {
  private static final String KEY = "API key";
  private static final String USER = "Last.fm user";
  private static final String HISTORY = "Last.fm history";
  private static final String SESSION = "Session key";

  /** The errors about the API key: rejected, unknown, suspended. */
  private static final Set<Integer> ABOUT_THE_KEY = Set.of(4, 10, 26);

  private static final int NO_SUCH_USER = 6;
  private static final int HIDDEN = 17;

  private final Settings settings;
  private final LastfmSettings lastfm;
  private final List<Check> checks = new ArrayList<>();

  private LastfmChecks(Settings settings) {
    this.settings = settings;
    this.lastfm = settings.lastfm();
  }

  static List<Check> all(Settings settings, String version, Timekeeper time) {
    LastfmChecks all = new LastfmChecks(settings);
    all.run(version, time);
    return all.checks;
  }

  /** Returns what loving tracks at Last.fm lacks, where ListenBrainz alone is set up. */
  static List<Check> ofLoves(Settings settings) {
    try {
      LoveAccount.of(settings);
      return List.of();
    } catch (Failure missing) {
      return List.of(Check.failed("lastfm.key", KEY, missing));
    }
  }

  private void run(String version, Timekeeper time) {
    try {
      // Without a key or a user the service can be asked all the same, and refuses in its own way.
      LastfmAccess access =
          LastfmAccess.of(
              lastfm.apiUrl(),
              lastfm.user().orElse("-"),
              lastfm.apiKey().map(Secret::value).orElse("-"));
      LastfmProbe probe = new LastfmProbe(access, version, time);
      String service = access.serviceName();
      Answer plays = Deadline.within(service, probe::plays);
      if (plays instanceof LastfmProbe.NoAnswer none) {
        unreachable(
            service,
            Check.noAnswer(
                "lastfm",
                service,
                none.why() + ". Try again later.",
                "LASTFM_API_URL",
                access.address(),
                LastfmAccess.LASTFM_ADDRESS));
        return;
      }
      checks.add(Check.passed("lastfm", service + " answers"));
      account(plays);
      session(probe, service);
    } catch (Failure wrong) {
      unreachable("Last.fm", Check.failed("lastfm", "Last.fm", wrong));
    }
  }

  private void unreachable(String service, Check failed) {
    checks.add(failed);
    String first = service + " must answer first.";
    key(Check.skipped("lastfm.key", KEY, first));
    user(Check.skipped("lastfm.user", USER, first));
    checks.add(Check.skipped("lastfm.history", HISTORY, first));
    if (lastfm.sessionKey().isPresent() || settings.sync().lovesAtLastfm()) {
      checks.add(Check.skipped("lastfm.session", SESSION, first));
    }
  }

  /** Checks the account in Last.fm's own order: the key, the user, what the user hides. */
  private void account(Answer plays) {
    int code = plays instanceof LastfmProbe.Refused refused ? refused.code() : 0;
    String sentence = plays instanceof LastfmProbe.Refused refused ? refused.sentence() : "";
    if (ABOUT_THE_KEY.contains(code)) {
      key(Check.failed("lastfm.key", KEY, sentence));
      user(Check.skipped("lastfm.user", USER, "fix the API key first."));
      checks.add(Check.skipped("lastfm.history", HISTORY, "fix the API key first."));
      return;
    }
    key(Check.passed("lastfm.key", KEY + " is valid"));
    if (code == NO_SUCH_USER || lastfm.user().isEmpty()) {
      user(Check.failed("lastfm.user", USER, sentence));
      checks.add(Check.skipped("lastfm.history", HISTORY, "fix the user first."));
      return;
    }
    user(Check.passed("lastfm.user", USER + " " + lastfm.user().orElse("")));
    if (plays instanceof LastfmProbe.Good good) {
      checks.add(
          Check.passed(
              "lastfm.history",
              HISTORY + ": " + good.value() + (good.value().equals("1") ? " play" : " plays")));
    } else {
      checks.add(
          Check.failed(
              "lastfm.history", HISTORY, code == HIDDEN ? sentence : sentence + ". Try later."));
    }
  }

  private void key(Check otherwise) {
    checks.add(
        lastfm.apiKey().isPresent()
            ? otherwise
            : Check.failed(
                "lastfm.key",
                KEY,
                "set LASTFM_API_KEY. A key is free at https://www.last.fm/api/account/create."));
  }

  private void user(Check otherwise) {
    checks.add(
        lastfm.user().isPresent()
            ? otherwise
            : Check.failed("lastfm.user", USER, "set LASTFM_USER to your Last.fm user name."));
  }

  private void session(LastfmProbe probe, String service) {
    Optional<Secret> session = lastfm.sessionKey();
    if (session.isEmpty() && !settings.sync().lovesAtLastfm()) {
      return;
    }
    if (session.isEmpty()) {
      failedSession("SYNC_LOVED_TO_LASTFM needs one: ./jbang scripts/session_key.java --save");
    } else if (lastfm.apiSecret().isEmpty()) {
      failedSession(
          "set LASTFM_API_SECRET, shown next to your API key at"
              + " https://www.last.fm/api/accounts.");
    } else {
      String secret = lastfm.apiSecret().get().value();
      Answer owner = Deadline.within(service, () -> probe.userOf(session.get().value(), secret));
      if (owner instanceof LastfmProbe.Good good) {
        checks.add(owner(good.value()));
      } else if (owner instanceof LastfmProbe.Refused refused) {
        failedSession(refused.sentence());
      } else {
        failedSession(((LastfmProbe.NoAnswer) owner).why() + ". Try again later.");
      }
    }
  }

  private Check owner(String owner) {
    return lastfm.user().filter(user -> !user.equalsIgnoreCase(owner)).isPresent()
        ? Check.failed(
            "lastfm.session",
            SESSION + " for " + owner,
            "it does not belong to LASTFM_USER. Get one for that user with"
                + " scripts/session_key.java.")
        : Check.passed("lastfm.session", SESSION + " for " + owner);
  }

  private void failedSession(String wayOut) {
    checks.add(Check.failed("lastfm.session", SESSION, wayOut));
  }
}
