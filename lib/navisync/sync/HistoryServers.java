package navisync.sync;

import navisync.Failure;
import navisync.config.Settings;
import navisync.io.Timekeeper;
import navisync.model.HistoryAccount;
import navisync.source.HistorySource;
import navisync.source.lastfm.LastfmAccess;
import navisync.source.lastfm.LastfmClient;
import navisync.source.listenbrainz.ListenBrainzAccess;
import navisync.source.listenbrainz.ListenBrainzClient;

/** The clients of each kind of history server. */
final class HistoryServers {
  private HistoryServers() {}

  /**
   * Returns the client of an account that the settings name; nothing is asked yet.
   *
   * @throws Failure of usage naming the setting that is missing or wrong
   */
  static HistorySource open(
      Settings settings, HistoryAccount account, String version, Timekeeper time) {
    return switch (account.source()) {
      case HistoryAccount.LISTENBRAINZ ->
          new ListenBrainzClient(
              ListenBrainzAccess.of(
                  settings.listenBrainz().url(), account.user(), settings.listenBrainz().token()),
              version,
              time);
      default -> {
        Settings.LastfmAccount lastfm = settings.requireLastfm();
        yield new LastfmClient(
            LastfmAccess.of(settings.lastfm().apiUrl(), lastfm.user(), lastfm.apiKey().value()),
            version,
            time);
      }
    };
  }
}
