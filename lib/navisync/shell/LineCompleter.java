package navisync.shell;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.function.BiConsumer;
import navisync.Failure;
import navisync.console.Times;
import navisync.match.FoldedText;
import navisync.model.SongName;
import org.jline.builtins.Completers;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Completes commands, their options, and arguments by their labels, so a new command needs no code
 * here. Labels: ARTIST (names of artists, then their titles), RUN, DECISION, TABLE, SELECT,
 * COMMAND, FILE.
 */
final class LineCompleter implements Completer {
  private static final int MOST = 80;

  private final CommandLine commands;
  private final Session session;
  private final Completer files = new Completers.FileNameCompleter();

  LineCompleter(CommandLine commands, Session session) {
    this.commands = commands;
    this.session = session;
  }

  @Override
  public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
    if (line.wordIndex() == 0) {
      commands((name, header) -> candidates.add(candidate(name, name, header)));
      return;
    }
    CommandLine command = commands.getSubcommands().get(line.words().get(0));
    if (command == null) {
      return;
    }
    String typed = line.word().substring(0, line.wordCursor());
    if (typed.startsWith("-")) {
      options(command.getCommandSpec(), typed, candidates);
      return;
    }
    List<String> before =
        line.words().subList(1, line.wordIndex()).stream()
            .filter(word -> !word.startsWith("-"))
            .toList();
    try {
      argument(label(command.getCommandSpec()), before, typed, candidates);
      if (label(command.getCommandSpec()).startsWith("FILE")) {
        files.complete(reader, line, candidates);
      }
    } catch (Failure unanswered) {
      return; // The command itself will say what is wrong with the cache.
    }
  }

  private void commands(BiConsumer<String, String> taker) {
    for (Map.Entry<String, CommandLine> each : commands.getSubcommands().entrySet()) {
      taker.accept(each.getKey(), CommandTable.header(each.getValue()));
    }
  }

  private static void options(CommandSpec command, String typed, List<Candidate> candidates) {
    for (OptionSpec option : command.options()) {
      String name = option.longestName();
      if (option.completionCandidates() != null && !option.type().equals(boolean.class)) {
        for (String value : option.completionCandidates()) {
          candidates.add(candidate(name + "=" + value, name + "=" + value, ""));
        }
      } else {
        candidates.add(candidate(name, name, String.join(" ", option.description())));
      }
    }
  }

  private static String label(CommandSpec command) {
    return command.positionalParameters().isEmpty()
        ? ""
        : command.positionalParameters().get(0).paramLabel();
  }

  private void argument(
      String label, List<String> before, String typed, List<Candidate> candidates) {
    if (label.startsWith("ARTIST")) {
      names(before, typed, label.contains("TITLE"), candidates);
    } else if (label.equals("RUN") && before.isEmpty()) {
      session
          .cache()
          .pastRuns()
          .all()
          .forEach(
              run ->
                  candidates.add(
                      candidate(
                          Long.toString(run.run()),
                          Long.toString(run.run()),
                          Times.minute(run.started().getEpochSecond(), session.zone()))));
    } else if (label.equals("DECISION") && before.isEmpty()) {
      session
          .cache()
          .decisions()
          .all()
          .forEach(
              kept ->
                  candidates.add(
                      candidate(
                          Long.toString(kept.id()),
                          Long.toString(kept.id()),
                          new SongName(kept.artist(), kept.title()).text())));
    } else if (label.equals("SELECT") || label.equals("TABLE") && before.isEmpty()) {
      session.cache().tables().stream()
          .filter(name -> name.startsWith(typed))
          .forEach(name -> candidates.add(candidate(name, name, "")));
    } else if (label.equals("COMMAND") && before.isEmpty()) {
      commands((name, header) -> candidates.add(candidate(name, name, header)));
    }
  }

  /**
   * Adds artists, and titles where the words before are an artist, perhaps with the beginning of a
   * title.
   */
  private void names(
      List<String> before, String typed, boolean titlesToo, List<Candidate> candidates) {
    NavigableMap<String, List<String>> artists = session.names().artists();
    add(artists, before, typed, candidates);
    for (int end = before.size(); titlesToo && end > 0; end--) {
      String artist = String.join(" ", before.subList(0, end));
      List<String> rest = before.subList(end, before.size());
      for (String spelled : artists.getOrDefault(FoldedText.key(artist), List.of())) {
        add(session.names().titlesOf(spelled), rest, typed, candidates);
      }
    }
  }

  /**
   * Adds a candidate. For a name of several words typed without quotation marks, only its last
   * words are offered.
   */
  private static void add(
      NavigableMap<String, List<String>> names,
      List<String> before,
      String typed,
      List<Candidate> candidates) {
    String begun = String.join(" ", before) + (before.isEmpty() ? "" : " ");
    for (String name : NamesInCache.beginningWith(names, begun + typed, MOST)) {
      if (name.regionMatches(true, 0, begun, 0, begun.length())) {
        candidates.add(candidate(name.substring(begun.length()), name, ""));
      }
    }
  }

  private static Candidate candidate(String value, String shown, String description) {
    return new Candidate(
        value, shown, null, description.isEmpty() ? null : description, null, null, true);
  }
}
