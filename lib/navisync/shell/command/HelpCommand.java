package navisync.shell.command;

import java.util.List;
import navisync.Failure;
import navisync.console.Table;
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

  @Spec private CommandSpec spec;

  @Override
  public void run(Session session) {
    CommandLine commands = spec.commandLine().getParent();
    session.show(name == null ? list(commands, session) : explanation(commands));
  }

  private static List<AttributedString> list(CommandLine commands, Session session) {
    Table table = new Table("Commands").text("");
    for (CommandLine each : commands.getSubcommands().values().stream().distinct().toList()) {
      CommandSpec command = each.getCommandSpec();
      String arguments =
          command.positionalParameters().isEmpty()
              ? ""
              : " " + argument(command.positionalParameters().get(0));
      table.row(command.name() + arguments, String.join(" ", command.usageMessage().header()));
    }
    return table.lines(session.console().width(), Integer.MAX_VALUE);
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
