package navisync.shell.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import navisync.Failure;
import navisync.console.Styles;
import navisync.console.WrappedText;
import navisync.shell.Session;
import navisync.shell.ShellCommand;
import org.jline.utils.AttributedString;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code help [COMMAND]}: lists the commands, or explains one with its options. */
@Command(name = "help", header = "Lists the commands, or explains one.")
public final class HelpCommand implements ShellCommand {
  @Parameters(paramLabel = "COMMAND", arity = "0..1", description = "The command to explain.")
  private String name;

  private static final int NARROWEST_TEXT = 24;

  @Spec private CommandSpec spec;

  @Override
  public void run(Session session) {
    CommandLine commands = spec.commandLine().getParent();
    session.show(name == null ? list(commands, session) : explanation(commands));
  }

  /** Returns a command a line, with what it does beside it, or under it in a narrow window. */
  private static List<AttributedString> list(CommandLine commands, Session session) {
    Map<String, String> headers = new LinkedHashMap<>();
    for (CommandLine each : commands.getSubcommands().values().stream().distinct().toList()) {
      CommandSpec command = each.getCommandSpec();
      String arguments =
          command.positionalParameters().stream()
              .map(argument -> " " + argument(argument))
              .collect(Collectors.joining());
      headers.put(command.name() + arguments, String.join(" ", command.usageMessage().header()));
    }
    int widest = headers.keySet().stream().mapToInt(String::length).max().orElse(0);
    int width = session.console().width();
    boolean beside = widest + 4 + NARROWEST_TEXT <= width;
    List<AttributedString> lines = new ArrayList<>();
    lines.add(Styles.styled(Styles.HEADING, "Commands"));
    headers.forEach(
        (command, header) -> {
          String first = beside ? "  %-" + widest + "s  %s" : "  %s%n      %s";
          String indent = beside ? " ".repeat(widest + 4) : "      ";
          first
              .formatted(command, header)
              .lines()
              .flatMap(line -> WrappedText.lines(line, width, indent).stream())
              .map(AttributedString::new)
              .forEach(lines::add);
        });
    return lines;
  }

  private static String argument(CommandLine.Model.PositionalParamSpec argument) {
    boolean optional = argument.arity().min() == 0;
    return optional ? "[" + argument.paramLabel() + "]" : argument.paramLabel();
  }

  private List<AttributedString> explanation(CommandLine commands) {
    CommandLine command = commands.getSubcommands().get(name);
    if (command == null) {
      throw Failure.usage("Unknown command: " + name + ". Type help for a list.");
    }
    return command.getUsageMessage().lines().map(AttributedString::new).toList();
  }
}
