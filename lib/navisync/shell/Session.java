package navisync.shell;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import navisync.ExitCode;
import navisync.Failure;
import navisync.config.Home;
import navisync.config.Settings;
import navisync.console.Console;
import navisync.console.Questions;
import navisync.io.Timekeeper;
import navisync.store.Cache;
import navisync.store.CachedAccount;
import navisync.store.PastRun;
import navisync.store.PlayQueries;
import org.jline.utils.AttributedString;

/** What the commands of the shell work with. */
public final class Session {

  /**
   * Where a session takes place.
   *
   * @param home the folder of the cache, and where settings stand
   * @param folder what relative paths are relative to
   * @param environment the variables of the process, which win over the settings' file
   * @param console where messages go
   * @param time the clock
   * @param yes whether questions count as answered with yes
   */
  public record Place(
      Home home,
      Path folder,
      Map<String, String> environment,
      Console console,
      Timekeeper time,
      boolean yes) {}

  private final Place place;
  private final Cache cache;
  private final ShellConsole front;
  private final NamesInCache names;
  private ShellLine line = ShellLine.of("");
  private ExitCode exitCode = ExitCode.DONE;
  private boolean left;

  Session(Place place, Cache cache, ShellConsole front) {
    this.place = place;
    this.cache = cache;
    this.front = front;
    this.names = new NamesInCache(this);
  }

  /** The cache, opened to read. */
  public Cache cache() {
    return cache;
  }

  /** Where the session takes place. */
  public Place place() {
    return place;
  }

  /** Where messages go. */
  public Console console() {
    return place.console();
  }

  /** The person's time zone, in which times are shown. */
  public ZoneId zone() {
    return ZoneId.systemDefault();
  }

  /** The time now, unix seconds UTC. */
  public long now() {
    return place.time().now().getEpochSecond();
  }

  /**
   * The settings, read anew.
   *
   * @param instead settings by their name that win over all others
   * @throws Failure of usage when one cannot be read
   */
  public Settings settings(Map<String, String> instead) {
    return Settings.read(place.home(), place.environment(), instead);
  }

  /** As {@link #settings}, with the account of the cache where no setting names one. */
  public Settings settingsOfAccount(Map<String, String> instead) {
    if (settings(instead).lastfm().user().isPresent()) {
      return settings(instead);
    }
    Map<String, String> all = new HashMap<>(instead);
    all.put("LASTFM_USER", account().user());
    return settings(all);
  }

  /**
   * An earlier run.
   *
   * @throws Failure of usage when there is none of this number
   */
  public PastRun run(long number) {
    return cache.pastRuns().all().stream()
        .filter(each -> each.run() == number)
        .findFirst()
        .orElseThrow(() -> Failure.usage("No run " + number + ". Type runs for a list."));
  }

  /**
   * The account that is looked at: the only one, else the one that the settings name.
   *
   * @throws Failure of usage when there is none, or several and no setting that tells which
   */
  public CachedAccount account() {
    List<CachedAccount> accounts = cache.accounts();
    if (accounts.isEmpty()) {
      throw Failure.usage("The cache holds no account yet; run navisync.java once.");
    }
    return accounts.size() == 1 ? accounts.get(0) : bySettings(accounts);
  }

  private CachedAccount bySettings(List<CachedAccount> accounts) {
    Settings settings = settings(Map.of());
    return cache
        .known(settings.lastfm().apiUrl(), settings.lastfm().user().orElse(""))
        .orElseThrow(
            () ->
                Failure.usage(
                    "The cache holds several accounts; set LASTFM_USER, and LASTFM_API_URL, to one"
                        + " of them: "
                        + accounts.stream()
                            .map(account -> account.user() + " at " + account.server())
                            .collect(Collectors.joining(", "))
                        + "."));
  }

  /** Questions about the plays of the account. */
  public PlayQueries listening() {
    return cache.listening(account());
  }

  /** Artists and titles of the account. */
  public NamesInCache names() {
    return names;
  }

  /** What was typed behind the command, quotation marks and all. */
  public String typed() {
    return line.rest();
  }

  /** Shows lines, in pages where they are more than the window holds. */
  public void show(List<AttributedString> lines) {
    front.show(lines);
  }

  /**
   * Asks before something is lost.
   *
   * @param question what would happen, ending in a question mark
   * @return whether the person agrees
   * @throws Failure (refused) when nobody can be asked and {@code -y} was not given
   */
  public boolean agreed(String question) {
    if (place.yes()) {
      return true;
    }
    if (!console().inputIsTerminal()) {
      throw Failure.refused(
          "No terminal to confirm on, so nothing was changed. Add -y to agree in advance.");
    }
    boolean agreed = new Questions(console()).confirm(question);
    if (!agreed) {
      console().line("Nothing was changed.");
    }
    return agreed;
  }

  /** Changes the cache, which no run may use meanwhile: waits for one, up to a minute. */
  public <T> T change(Function<Cache, T> work) {
    try (Cache writable = Cache.open(place.home().cache(), console()::line, console()::warn)) {
      return work.apply(writable);
    }
  }

  /** The command did not fail, and yet it did not do all: this is how it ended. */
  public void endsWith(ExitCode outcome) {
    exitCode = outcome;
  }

  /** The shell is to end after this command. */
  public void leave() {
    left = true;
  }

  boolean hasLeft() {
    return left;
  }

  ExitCode exitCode() {
    return exitCode;
  }

  void begin(ShellLine typed) {
    exitCode = ExitCode.DONE;
    line = typed;
  }
}
