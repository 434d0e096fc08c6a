package navisync.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import navisync.config.Home;
import navisync.console.Console;
import navisync.console.StandardStreams;
import navisync.io.Timekeeper;
import navisync.model.LastfmTrack;
import navisync.model.Scrobble;
import navisync.model.TimeRange;
import navisync.shell.command.ShellCommands;
import navisync.store.Cache;
import org.jline.reader.Candidate;
import org.jline.reader.ParsedLine;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineCompleterTest {
  @TempDir Path folder;

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '→',
      value = {
        "tra                 → tracks",
        "plays --            → --number, --all",
        "unmatched --b       → --by=plays, --by=artist",
        "help cal            → calendar",
        "plays               → Mirrow, Mirrow Band, Noëlle",
        "plays mir           → Mirrow, Mirrow Band",
        "plays NOE           → Noëlle",
        "plays Mirrow        → Band, Lost, Slow Lantern",
        "plays mirrow sl     → Slow Lantern",
        "plays mirrow slow l → Lantern",
        "plays \"Slow        → ",
        "tracks mirrow       → Band",
        "info                → ",
        "nonsense mir        → ",
        "tables nam          → nameless_row",
        "sql select count(*) from nam → nameless_row",
      })
  void offers(String line, String offered) {
    fill("Mirrow/Slow Lantern", "Mirrow/Lost", "Mirrow Band/Tin Sky", "Noëlle/Ash Ferry");

    // A blank at the end is taken off above: words that stand alone are meant to be ended.
    boolean ended = List.of("plays", "plays Mirrow", "tracks mirrow", "info").contains(line);
    assertEquals(offered == null ? "" : offered, complete(ended ? line + " " : line));
  }

  @Test
  @DisplayName("of many names the last is offered too, so that no common beginning is made up")
  void theLastOfMany() {
    fill(IntStream.range(0, 500).mapToObj("Artist %03d/Song"::formatted).toArray(String[]::new));

    List<String> offered = List.of(complete("plays art").split(", "));

    assertEquals(80, offered.size());
    assertEquals("Artist 000", offered.get(0));
    assertEquals("Artist 499", offered.get(79));
  }

  private void fill(String... tracks) {
    try (Cache cache = Cache.open(folder.resolve("cache"), line -> {})) {
      List<Scrobble> plays = new ArrayList<>();
      for (String track : tracks) {
        String[] names = track.split("/");
        plays.add(new Scrobble(new LastfmTrack(names[0], names[1], "", ""), 100 + plays.size()));
      }
      cache
          .openAccount("https://ws.audioscrobbler.com/2.0/", "ann")
          .store(plays, new TimeRange(0, 999), 999);
    }
  }

  /** What Tab at the end of a line is given to choose from, as far as it begins as typed. */
  private String complete(String line) {
    Console console = new Console(Set.of(), Map.of(), StandardStreams.ofProcess());
    try (Cache cache = Cache.openForReading(folder.resolve("cache"))) {
      Session session =
          new Session(
              new Session.Context(
                  Home.of(Optional.empty(), Optional.of(folder), folder, Map.of()),
                  folder,
                  Map.of(),
                  console,
                  Timekeeper.system(),
                  false,
                  DataFormat.TABLE),
              cache,
              null);
      List<Candidate> candidates = new ArrayList<>();
      ParsedLine parsed = new LineParser().parse(line, line.length(), null);
      new LineCompleter(CommandTable.create(ShellCommands.all()), session)
          .complete(null, parsed, candidates);
      String typed = parsed.word();
      return String.join(
          ", ",
          candidates.stream()
              .map(Candidate::value)
              .filter(
                  value ->
                      parsed.wordIndex() > 0 && !line.startsWith("help") || value.startsWith(typed))
              .filter(value -> !typed.startsWith("-") || value.startsWith(typed))
              .toList());
    }
  }
}
