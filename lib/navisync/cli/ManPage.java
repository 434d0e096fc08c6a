package navisync.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** The manual page of a command in the macros of {@code man}, from what {@code --help} shows. */
final class ManPage {
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
    return new CommandLine.Help(
            command, CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
        .synopsis(0)
        .strip();
  }

  private void positional(PositionalParamSpec argument) {
    entry(argument.paramLabel(), List.of(argument.description()));
  }

  private void option(OptionSpec option) {
    if (!option.hidden()) {
      entry(String.join(", ", option.names()) + value(option), List.of(option.description()));
    }
  }

  private static String value(ArgSpec option) {
    return option.arity().max() == 0 ? "" : "=" + option.paramLabel();
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
