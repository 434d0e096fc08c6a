package navisync.cli;

import picocli.CommandLine.Option;

/** The option {@code --json}; {@link Program} finds it by its name. */
final class JsonOption {
  static final String NAME = "--json";

  @Option(
      names = NAME,
      description = "Print one JSON object to standard output, messages to standard error.")
  private boolean given;
}
