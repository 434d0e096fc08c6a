package navisync.shell;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import navisync.Failure;
import navisync.config.Home;
import navisync.config.Settings;
import navisync.model.HistoryAccount;
import navisync.store.Cache;
import navisync.store.history.CachedAccount;

/**
 * Which of the accounts in a cache is meant, and the settings that go with it.
 *
 * @param home the folder of the env file
 * @param environment the variables of the process, which win over the env file
 */
record AccountInUse(Home home, Map<String, String> environment, Cache cache) {

  /**
   * Reads the settings, with the account of the cache if no setting names one.
   *
   * @param instead settings by name that win over all others
   * @throws Failure of usage if one cannot be read
   */
  Settings settings(Map<String, String> instead) {
    Settings settings = read(instead);
    if (!settings.accounts().isEmpty()) {
      return settings;
    }
    CachedAccount account = account();
    Map<String, String> all = new HashMap<>(instead);
    all.put(HistoryAccount.userSetting(account.source()), account.user());
    return read(all);
  }

  /**
   * Returns the only account, otherwise the one that the settings name.
   *
   * @throws Failure of usage if there is none, or several and no setting names one of them
   */
  CachedAccount account() {
    List<CachedAccount> accounts = cache.accounts();
    if (accounts.isEmpty()) {
      throw Failure.usage("The cache holds no account yet. Run navisync.java once.");
    }
    return accounts.size() == 1 ? accounts.get(0) : bySettings(accounts);
  }

  private CachedAccount bySettings(List<CachedAccount> accounts) {
    return read(Map.of()).accounts().stream()
        .findFirst()
        .flatMap(cache::known)
        .orElseThrow(
            () ->
                Failure.usage(
                    "The cache holds several accounts. Set LASTFM_USER or LISTENBRAINZ_USER, and"
                        + " the server's address if it is another, to one of them: "
                        + accounts.stream()
                            .map(account -> account.user() + " at " + account.server())
                            .collect(Collectors.joining(", "))
                        + "."));
  }

  private Settings read(Map<String, String> instead) {
    return Settings.read(home, environment, instead);
  }
}
