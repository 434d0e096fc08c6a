package navisync.sync;

import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import navisync.Failure;
import navisync.config.LoveAccount;
import navisync.config.Settings;
import navisync.console.Console;
import navisync.console.Count;
import navisync.io.Timekeeper;
import navisync.io.Unavailable;
import navisync.model.SongName;
import navisync.plan.LoveRule;
import navisync.source.lastfm.LastfmAccess;
import navisync.source.lastfm.LastfmLoves;
import navisync.store.history.AccountHistory;
import navisync.sync.SyncOptions.Choice;

/**
 * Finds the stars to love at Last.fm (SYNC_LOVED_TO_LASTFM) and loves them. Nothing is ever
 * unloved.
 */
final class LovesFromStars {
  private final boolean enabled;
  private final Optional<LastfmLoves> giver;
  private final String user;
  private final Console console;
  private final Timekeeper time;

  /**
   * Creates the stage; fails at once when the settings lack what it needs.
   *
   * @throws Failure of usage naming the setting
   */
  LovesFromStars(
      Settings settings, SyncOptions options, Console console, String version, Timekeeper time) {
    this.console = console;
    this.time = time;
    this.user = settings.lastfm().user().orElse("");
    this.enabled = settings.sync().lovesAtLastfm();
    this.giver =
        enabled && !options.has(Choice.OFFLINE)
            ? Optional.of(giver(settings, version, time))
            : Optional.empty();
    if (settings.sync().lovedToLastfm() && !enabled) {
      console.line("Star sync is off (SYNC_LOVED=False), so nothing is loved at Last.fm.");
    }
  }

  private static LastfmLoves giver(Settings settings, String version, Timekeeper time) {
    LoveAccount account = LoveAccount.of(settings);
    return new LastfmLoves(
        LastfmAccess.of(settings.lastfm().apiUrl(), account.user(), account.apiKey().value()),
        account.apiSecret().value(),
        account.sessionKey().value(),
        version,
        time);
  }

  /**
   * Returns the loves to give; none where nothing can be sent, after a line that says why.
   *
   * @throws Failure when there are loves and Last.fm rejects the key, or it is another user's
   */
  List<SongName> find(Comparison comparison, AccountHistory history) {
    if (!enabled) {
      return List.of();
    }
    boolean complete = history.lovedComplete();
    List<SongName> loves = LoveRule.toGive(comparison.input(), complete);
    if (!complete) {
      console.line(
          "The list of loved tracks is incomplete, so nothing is loved at Last.fm in this run.");
    } else if (giver.isEmpty() && !loves.isEmpty()) {
      console.line(
          Count.of(loves.size(), "star") + " to love at Last.fm; nothing is sent with --offline.");
    }
    if (giver.isEmpty()) {
      return List.of();
    }
    if (!loves.isEmpty()) {
      refuseWrongKey(giver.get());
    }
    return loves;
  }

  /** A service that does not answer now is asked again before the first love. */
  private void refuseWrongKey(LastfmLoves giver) {
    Optional<String> owner = Optional.empty();
    try {
      owner = giver.owner();
    } catch (Unavailable noAnswer) {
      console.detail(
          "Cannot check whose LASTFM_SESSION_KEY it is: "
              + giver.withoutSecrets(noAnswer.getMessage()));
    } catch (InterruptedException interrupted) {
      throw Failure.interrupted("Interrupted. Nothing was written.", interrupted);
    }
    if (owner.isPresent() && !giver.isUser(owner.get())) {
      throw Failure.refused(
          "LASTFM_SESSION_KEY belongs to "
              + owner.get()
              + ", but LASTFM_USER is "
              + user
              + ". Nothing was written. Get your own key with ./jbang scripts/session_key.java"
              + " --save.");
    }
  }

  /**
   * Gives the loves that were agreed to.
   *
   * @param progress is told after each one how many were taken so far
   */
  void give(List<SongName> loves, AccountHistory history, IntConsumer progress) {
    giver.ifPresent(each -> new LoveSender(each, history, console, time).give(loves, progress));
  }
}
