package navisync.sync;

import java.util.List;
import java.util.Optional;
import navisync.Failure;
import navisync.cache.AccountHistory;
import navisync.config.Secret;
import navisync.config.Settings;
import navisync.lastfm.LastfmAccess;
import navisync.lastfm.LoveGiver;
import navisync.lastfm.Timekeeper;
import navisync.plan.Love;
import navisync.plan.LoveRule;
import navisync.report.Console;
import navisync.report.Count;

/**
 * Stars that become loves at Last.fm (SYNC_LOVED_TO_LASTFM): what it takes, and which they are.
 * Nothing is ever unloved.
 */
final class StarsToLove {
  private final boolean wanted;
  private final Optional<LoveGiver> giver;
  private final Console console;
  private final Timekeeper time;

  /**
   * Refuses at once when the settings lack what it takes.
   *
   * @throws Failure of usage naming the setting
   */
  StarsToLove(
      Settings settings, SyncOptions options, Console console, String version, Timekeeper time) {
    this.console = console;
    this.time = time;
    this.wanted = settings.sync().lovedToLastfm() && settings.sync().loved();
    this.giver =
        wanted && !options.offline()
            ? Optional.of(giver(settings, version, time))
            : Optional.empty();
    if (settings.sync().lovedToLastfm() && !wanted) {
      console.line("Stars are not synced, and so none is loved at Last.fm.");
    }
  }

  private static LoveGiver giver(Settings settings, String version, Timekeeper time) {
    Settings.LastfmAccount account = settings.requireLastfm();
    Secret secret =
        need(
            settings,
            settings.lastfm().apiSecret(),
            "LASTFM_API_SECRET",
            "it stands beside your API key at https://www.last.fm/api/accounts; then get the"
                + " session key with ./jbang scripts/session_key.java --save.");
    Secret session =
        need(
            settings,
            settings.lastfm().sessionKey(),
            "LASTFM_SESSION_KEY",
            "get it with ./jbang scripts/session_key.java --save.");
    return new LoveGiver(
        LastfmAccess.of(settings.lastfm().apiUrl(), account.user(), account.apiKey().value()),
        secret.value(),
        session.value(),
        version,
        time);
  }

  private static Secret need(
      Settings settings, Optional<Secret> value, String name, String wayOut) {
    return value.orElseThrow(
        () ->
            Failure.usage(
                name
                    + " is not set in "
                    + settings.home().envFile()
                    + ", and SYNC_LOVED_TO_LASTFM needs it: "
                    + wayOut));
  }

  /** The loves to give; none, and a line that says why, where nothing can be sent. */
  List<Love> find(Comparison comparison, AccountHistory history) {
    if (!wanted) {
      return List.of();
    }
    boolean complete = history.lovedComplete();
    List<Love> loves = LoveRule.toGive(comparison.input(), complete);
    if (!complete) {
      console.line("Not all loved tracks are known, and so no star is loved at Last.fm meanwhile.");
    } else if (giver.isEmpty() && !loves.isEmpty()) {
      console.line(
          "Stars to love at Last.fm: "
              + Count.of(loves.size())
              + "; nothing is sent with --offline.");
    }
    return giver.isPresent() ? loves : List.of();
  }

  /**
   * Gives the loves that were agreed to.
   *
   * @return whether all were taken
   */
  boolean give(List<Love> loves, AccountHistory history) {
    return giver.isEmpty() || new GivingLoves(giver.get(), history, console, time).give(loves);
  }
}
