package navisync.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi.Text;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** The manual page of a command in the macros of {@code man}, from what {@code --help} shows. */
final class ManPage {
  private static final CommandLine.Help.ColorScheme PLAIN =
      CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF);

  private final CommandSpec command;
  private final List<String> lines = new ArrayList<>();

  private ManPage(CommandSpec command) {
    this.command = command;
  }

  /** Returns the page. */
  static String of(CommandLine command) {
    return new ManPage(command.getCommandSpec()).text();
  }

  private String text() {
    UsageMessageSpec usage = command.usageMessage();
    lines.add(".TH \"" + command.name() + "\" 1 \"\" \"NaviSync " + Version.NUMBER + "\"");
    section("NAME", List.of(command.name() + " - " + String.join(" ", usage.header())));
    lines.add(".SH SYNOPSIS");
    lines.add(".nf");
    synopsis().lines().forEach(line -> lines.add(escaped(line)));
    lines.add(".fi");
    section("DESCRIPTION", List.of(usage.description()));
    lines.add(".SH OPTIONS");
    command.positionalParameters().forEach(this::positional);
    command.options().forEach(this::option);
    if (!usage.exitCodeList().isEmpty()) {
      lines.add(".SH EXIT STATUS");
      for (Map.Entry<String, String> code : usage.exitCodeList().entrySet()) {
        entry(code.getKey(), List.of(code.getValue()));
      }
    }
    List<String> footer = List.of(usage.footer()).stream().filter(line -> !line.isBlank()).toList();
    if (!footer.isEmpty()) {
      lines.add(".SH EXAMPLES");
      lines.add(".nf");
      footer.stream()
          .filter(line -> !line.startsWith("Example"))
          .forEach(line -> lines.add(escaped(line.strip())));
      lines.add(".fi");
    }
    return String.join("\n", lines) + "\n";
  }

  private String synopsis() {
    return help().synopsis(0).strip();
  }

  private CommandLine.Help help() {
    return new CommandLine.Help(command, PLAIN);
  }

  private void positional(PositionalParamSpec argument) {
    entry(argument.paramLabel(), List.of(argument.description()));
  }

  private void option(OptionSpec option) {
    if (!option.hidden()) {
      entry(term(option), List.of(option.description()));
    }
  }

  /** Returns how {@code --help} writes an option. Sample: {@code -y, --yes}. */
  private String term(OptionSpec option) {
    CommandLine.Help help = help();
    Text[] columns =
        help.createDefaultOptionRenderer()
            .render(option, help.createDefaultParamLabelRenderer(), PLAIN)[0];
    // The last column is the description.
    return Stream.of(columns)
        .limit(columns.length - 1)
        .map(Text::toString)
        .collect(Collectors.joining(" "))
        .strip()
        .replace(" , ", ", ");
  }

  private void entry(String term, List<String> description) {
    lines.add(".TP");
    lines.add("\\fB" + escaped(term) + "\\fR");
    lines.add(escaped(String.join(" ", description)));
  }

  private void section(String title, List<String> paragraphs) {
    lines.add(".SH " + title);
    paragraphs.stream()
        .filter(paragraph -> !paragraph.isBlank())
        .forEach(
            paragraph -> {
              lines.add(escaped(paragraph));
            });
  }

  /** Escapes what groff would take for its own. */
  private static String escaped(String text) {
    String escaped = text.replace("\\", "\\e").replace("-", "\\-").replace("%n", " ");
    return escaped.startsWith(".") || escaped.startsWith("'") ? "\\&" + escaped : escaped;
  }
}
