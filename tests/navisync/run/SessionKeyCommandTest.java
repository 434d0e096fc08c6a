package navisync.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import navisync.cli.ProcessContext;
import navisync.cli.Program;
import navisync.cli.SessionKeyCommand;
import navisync.console.LineInput;
import navisync.console.StandardStreams;
import navisync.console.TerminalProbe;
import navisync.fake.lastfm.FakeLastfm;
import navisync.fake.lastfm.TestLastfm;
import navisync.source.lastfm.FakeTime;
import navisync.source.lastfm.SessionServer;
import org.jline.terminal.spi.SystemStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole flow, as a person sees it. */
class SessionKeyCommandTest {
  @TempDir Path folder;
  private final TestLastfm server = new TestLastfm("ann", List.of());
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream error = new ByteArrayOutputStream();
  private String settings;

  @BeforeEach
  void settings() throws IOException {
    server.fault(new SessionServer(2));
    settings =
        """
        LASTFM_API_URL=%s
        LASTFM_API_KEY=%s
        LASTFM_API_SECRET=a-secret # mine
        LASTFM_USER=ann
        """
            .formatted(server.address(), FakeLastfm.API_KEY);
    Files.writeString(folder.resolve(".env"), settings);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void theKeyIsShown() throws IOException {
    assertEquals(0, run());

    assertEquals(
        """
        Open this page and allow access there:
          http://127.0.0.1:#/api/auth/?api_key=KEY&token=a-token
        Waiting for you to allow it. Press Ctrl-C to stop.
        Add this line to HOME/.env:
        LASTFM_SESSION_KEY=0123456789abcdef0123456789abcdef
        """,
        shown(out));
    assertEquals(settings, Files.readString(folder.resolve(".env")));
  }

  @Test
  void savedItIsNotShownAndAllElseOfTheFileStays() throws IOException {
    assertEquals(0, run("--save"));

    assertEquals(
        """
        Open this page and allow access there:
          http://127.0.0.1:#/api/auth/?api_key=KEY&token=a-token
        Waiting for you to allow it. Press Ctrl-C to stop.
        Saved as LASTFM_SESSION_KEY in HOME/.env.
        """,
        shown(out));
    assertEquals(
        settings + "LASTFM_SESSION_KEY=0123456789abcdef0123456789abcdef\n",
        Files.readString(folder.resolve(".env")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"--save", "--no-browser"})
  void theKeyOfAnotherUserIsNeitherSavedNorShown(String option) throws IOException {
    String bobs = settings.replace("USER=ann", "USER=bob");
    Files.writeString(folder.resolve(".env"), bobs);

    assertEquals(4, run(option));

    assertEquals(
        "The key belongs to Ann, but LASTFM_USER is bob: nothing was saved. Log out at Last.fm and"
            + " run again, or correct LASTFM_USER.\n",
        shown(error));
    assertEquals(bobs, Files.readString(folder.resolve(".env")));
    assertFalse(shown(out).contains(SessionServer.SESSION_KEY), shown(out));
  }

  @Test
  void aMissingSecretIsNamed() throws IOException {
    Files.writeString(folder.resolve(".env"), settings.replaceAll("LASTFM_API_SECRET.*\n", ""));

    assertEquals(2, run());
    assertEquals(
        "LASTFM_API_SECRET is not set in HOME/.env. Find it next to your API key at"
            + " https://www.last.fm/api/accounts and write it there.\n",
        shown(error));
  }

  private int run(String... arguments) {
    StandardStreams streams =
        new StandardStreams(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(error, true, StandardCharsets.UTF_8),
            LineInput.of(new BufferedReader(new StringReader(""))),
            new TerminalProbe() {
              @Override
              public boolean isTerminal(SystemStream stream) {
                return false;
              }

              @Override
              public int width(SystemStream stream) {
                return 0;
              }
            });
    ProcessContext context =
        new ProcessContext(streams, Map.of(), folder, new FakeTime(1_700_000_000));
    return Program.run(new SessionKeyCommand(), context, arguments);
  }

  private String shown(ByteArrayOutputStream stream) {
    return stream
        .toString(StandardCharsets.UTF_8)
        .replace(folder.toString(), "HOME")
        .replace(FakeLastfm.API_KEY, "KEY")
        .replaceAll("127\\.0\\.0\\.1:\\d+", "127.0.0.1:#");
  }
}
