package navisync.cli;

import picocli.CommandLine.Option;

/** The option {@code --yes} of a command that asks for confirmation only. */
final class YesOption {
  @Option(
      names = {"-y", "--yes"},
      description = "Do not ask for confirmation.")
  private boolean given;

  /** Returns whether it was given. */
  boolean given() {
    return given;
  }
}
