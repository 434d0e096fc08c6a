package navisync.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;

/** Says in plain words what is wrong with an argument. */
public final class WrongArgument {
  private WrongArgument() {}

  /**
   * Returns what is wrong, without a full stop. Samples: {@code Unknown mode "x". Choose api or db}
   * and {@code RUN "abc" is not a number}.
   */
  public static String text(ParameterException wrong) {
    if (wrong instanceof OverwrittenOptionException twice) {
      return name(twice.getOverwritten()) + " can be given only once";
    }
    if (wrong instanceof MutuallyExclusiveArgsException) {
      return "Only one of " + exclusive(wrong.getCommandLine().getCommandSpec()) + " can be given";
    }
    ArgSpec argument = wrong.getArgSpec();
    if (argument == null || wrong.getValue() == null) {
      return wrong.getMessage();
    }
    if (argument.completionCandidates() != null) {
      return "Unknown %s \"%s\". Choose %s"
          .formatted(
              name(argument).replaceFirst("^--", ""),
              wrong.getValue(),
              choices(argument.completionCandidates()));
    }
    if (Number.class.isAssignableFrom(boxed(argument.type()))) {
      boolean digits = wrong.getValue().matches("[+-]?\\d+");
      return "%s \"%s\" is %s"
          .formatted(name(argument), wrong.getValue(), digits ? "out of range" : "not a number");
    }
    return wrong.getMessage();
  }

  private static String exclusive(CommandSpec command) {
    return command.argGroups().stream()
        .filter(ArgGroupSpec::exclusive)
        .flatMap(group -> group.options().stream())
        .map(OptionSpec::longestName)
        .collect(Collectors.joining(", "));
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }

  private static String choices(Iterable<String> names) {
    List<String> choices = new ArrayList<>();
    names.forEach(choices::add);
    String last = choices.remove(choices.size() - 1);
    return choices.isEmpty() ? last : String.join(", ", choices) + " or " + last;
  }

  private static Class<?> boxed(Class<?> type) {
    return type == long.class ? Long.class : type == int.class ? Integer.class : type;
  }
}
