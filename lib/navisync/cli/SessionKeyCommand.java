package navisync.cli;

import java.awt.Desktop;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import navisync.ExitCode;
import navisync.Failure;
import navisync.config.EnvFileEntry;
import navisync.config.Home;
import navisync.config.Settings;
import navisync.console.Console;
import navisync.io.Secret;
import navisync.io.Unavailable;
import navisync.source.lastfm.LastfmAccess;
import navisync.source.lastfm.SessionKeys;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** The {@code session_key} command: gets the session key needed to love tracks at Last.fm. */
@CommandLine.Command(
    name = "session_key.java",
    header = "Gets the Last.fm session key that SYNC_LOVED_TO_LASTFM needs.",
    description = {
      "",
      "Opens a Last.fm page where you allow NaviSync to love tracks in your name, waits for you,"
          + " and shows the key. The key does not expire. Set LASTFM_API_KEY and"
          + " LASTFM_API_SECRET first.",
      ""
    },
    exitCodeList = {
      "0:done",
      "1:program error, or Last.fm is unavailable",
      "2:wrong usage or settings",
      "4:refused for safety, nothing was saved",
      "130:interrupted"
    },
    footer = {"", "Example:", "  ./jbang scripts/session_key.java --save"})
public final class SessionKeyCommand extends Command {
  private static final String NAME = "LASTFM_SESSION_KEY";
  private static final Duration TIMEOUT = Duration.ofMinutes(10);

  @Option(names = "--save", description = "Save the key in the env file instead of showing it.")
  private boolean save;

  @Option(names = "--no-browser", description = "Show the address of the page without opening it.")
  private boolean noBrowser;

  @Override
  ExitCode run(ProcessContext context, Console console) throws InterruptedException {
    try {
      return get(context, console);
    } catch (Unavailable unavailable) {
      throw Failure.error(unavailable.getMessage() + ". Try again later.", unavailable);
    }
  }

  private ExitCode get(ProcessContext context, Console console)
      throws Unavailable, InterruptedException {
    Home home = common().home(context);
    Settings settings = Settings.read(home, context.environment(), Map.of());
    Secret secret = settings.requireApiSecret();
    Settings.LastfmAccount account = settings.requireLastfm();
    LastfmAccess access =
        LastfmAccess.of(settings.lastfm().apiUrl(), account.user(), account.apiKey().value());
    SessionKeys keys = new SessionKeys(access, secret.value(), Version.NUMBER, context.time());
    String token = keys.token();
    URI page = keys.allowPage(token);
    console.line("Open this page and allow access there:");
    console.line("  " + page);
    if (!noBrowser && console.inputIsTerminal()) {
      browse(page, console);
    }
    console.line("Waiting for you to allow it. Press Ctrl-C to stop.");
    SessionKeys.Session session =
        keys.await(token, TIMEOUT)
            .orElseThrow(
                () ->
                    Failure.refused(
                        "Access was not allowed within "
                            + TIMEOUT.toMinutes()
                            + " minutes. Run again."));
    if (!session.user().equalsIgnoreCase(account.user())) {
      throw Failure.refused(
          (session.user().isEmpty()
                  ? access.serviceName() + " does not say whose key it is"
                  : "The key belongs to " + session.user())
              + ", but LASTFM_USER is "
              + account.user()
              + ": nothing was saved. Log out at Last.fm and run again, or correct LASTFM_USER.");
    }
    if (save) {
      EnvFileEntry.save(home.envFile(), NAME, session.key());
      console.line("Saved as " + NAME + " in " + home.envFile() + ".");
    } else {
      console.line("Add this line to " + home.envFile() + ":");
      console.result(NAME + "=" + session.key());
    }
    return ExitCode.DONE;
  }

  /** Opens the page in a browser; if that does not work, shows its address. */
  private static void browse(URI page, Console console) {
    try {
      if (!GraphicsEnvironment.isHeadless()
          && Desktop.isDesktopSupported()
          && Desktop.getDesktop().isSupported(Desktop.Action.BROWSE)) {
        Desktop.getDesktop().browse(page);
      }
    } catch (IOException | RuntimeException | LinkageError noBrowser) {
      console.detail("The browser did not open (" + noBrowser.getMessage() + ").");
    }
  }
}
