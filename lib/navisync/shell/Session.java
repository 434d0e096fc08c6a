package navisync.shell;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import navisync.ExitCode;
import navisync.Failure;
import navisync.config.Home;
import navisync.config.Settings;
import navisync.console.Confirmation;
import navisync.console.Console;
import navisync.console.Table;
import navisync.io.Timekeeper;
import navisync.store.Cache;
import navisync.store.history.CachedAccount;
import navisync.store.history.PlayQueries;
import navisync.store.navidrome.PastRun;
import navisync.sync.Lookup;
import org.jline.utils.AttributedString;

/** The state that the commands of the shell share. */
public final class Session {

  /**
   * What a session works with.
   *
   * @param home the folder of the cache and the env file
   * @param folder the folder that relative paths start at
   * @param environment the variables of the process, which win over the env file
   * @param console where messages go
   * @param time the clock
   * @param yes whether questions are answered with yes
   * @param output how tables are printed
   */
  public record Context(
      Home home,
      Path folder,
      Map<String, String> environment,
      Console console,
      Timekeeper time,
      boolean yes,
      DataFormat output) {}

  private final Context context;
  private final Cache cache;
  private final ShellConsole shellConsole;
  private final AccountInUse inUse;
  private final NamesInCache names;
  private ShellLine line = ShellLine.of("");
  private ExitCode exitCode = ExitCode.DONE;
  private boolean left;

  /** Creates a session for commands that are run without a shell. */
  public Session(Context context, Cache cache) {
    this(context, cache, Optional::empty);
  }

  Session(Context context, Cache cache, ShellConsole shellConsole) {
    this.context = context;
    this.cache = cache;
    this.shellConsole = shellConsole;
    this.inUse = new AccountInUse(context.home(), context.environment(), cache);
    this.names = new NamesInCache(this);
  }

  /** Returns the cache, opened for reading. */
  public Cache cache() {
    return cache;
  }

  /**
   * Opens the cache and the library that the settings name.
   *
   * @throws Failure of usage if they name none
   */
  public Lookup lookup() {
    return lookup(Map.of());
  }

  /** Opens them with settings, by their name, that override all others. */
  public Lookup lookup(Map<String, String> instead) {
    return new Lookup(settings(instead), cache, console(), context.time());
  }

  /** Returns what the session works with. */
  public Context context() {
    return context;
  }

  /** Returns the console for messages. */
  public Console console() {
    return context.console();
  }

  /** Returns the time zone in which times are shown. */
  public ZoneId zone() {
    return ZoneId.systemDefault();
  }

  /** Returns the current time in unix seconds. */
  public long now() {
    return context.time().now().getEpochSecond();
  }

  /**
   * Reads the settings, with the account of the cache if no setting names one.
   *
   * @param instead settings by name that win over all others
   * @throws Failure of usage if one cannot be read
   */
  public Settings settings(Map<String, String> instead) {
    return inUse.settings(instead);
  }

  /**
   * Returns an earlier run.
   *
   * @throws Failure of usage if there is no run of this number
   */
  public PastRun run(long number) {
    return cache.pastRuns().all().stream()
        .filter(each -> each.run() == number)
        .findFirst()
        .orElseThrow(() -> Failure.usage("No run " + number + ". Type runs for a list."));
  }

  /**
   * Returns the account in use: the only one, otherwise the one that the settings name.
   *
   * @throws Failure of usage if there is none, or several and no setting names one of them
   */
  public CachedAccount account() {
    return inUse.account();
  }

  /** Returns queries about the plays of the account. */
  public PlayQueries listening() {
    return cache.listening(account());
  }

  /** Returns the artists and titles of the account. */
  public NamesInCache names() {
    return names;
  }

  /** Returns the text typed after the command, including quotation marks. */
  public String typed() {
    return line.rest();
  }

  /** Returns whether tables go to another program, so that nothing may be left out. */
  public boolean isForData() {
    return context.output() != DataFormat.TABLE;
  }

  /**
   * Shows a table, in a pager if it does not fit the window, or prints it as data.
   *
   * @param whenEmpty what to say where the table has no rows
   */
  public void show(Table table, String whenEmpty) {
    if (isForData()) {
      console().result(context.output().text(table));
    } else if (table.size() == 0) {
      console().line(whenEmpty);
    } else {
      show(table.lines(console().width(), Integer.MAX_VALUE));
    }
  }

  /**
   * Shows lines, in a pager if they do not fit the window.
   *
   * @throws Failure of usage if a table is wanted as data
   */
  public void show(List<AttributedString> lines) {
    if (isForData()) {
      throw Failure.usage(
          "This command prints no table. Leave out --output=" + context.output() + ".");
    }
    shellConsole.show(lines, console());
  }

  /** Clears the screen; does nothing in a pipe. */
  public void clearScreen() {
    shellConsole.clear();
  }

  /**
   * Asks for confirmation before something is deleted.
   *
   * @param question what would happen, ending in a question mark
   * @return whether the user agrees
   * @throws Failure of safety if there is neither a terminal nor {@code -y}
   */
  public boolean agreed(String question) {
    boolean agreed =
        new Confirmation(console(), context.yes()).agreed(question, "nothing was changed");
    if (!agreed) {
      console().line("Nothing was changed.");
    }
    return agreed;
  }

  /** Changes the cache while no run uses it; waits up to a minute for a run to end. */
  public <T> T change(Function<Cache, T> work) {
    try (Cache writable = Cache.open(context.home().cache(), console()::line, console()::warn)) {
      return work.apply(writable);
    }
  }

  /** Saves what the user decides about matches, as {@link #change} does. */
  public void decide(Consumer<Lookup> decision) {
    change(
        writable -> {
          decision.accept(new Lookup(settings(Map.of()), writable, console(), context.time()));
          return null;
        });
  }

  /** Sets how the command ended that did not fail but did not do everything either. */
  public void endsWith(ExitCode outcome) {
    exitCode = outcome;
  }

  /** Ends the shell after this command. */
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
