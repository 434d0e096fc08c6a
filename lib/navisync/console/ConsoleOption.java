package navisync.console;

/** An option of the output. */
public enum ConsoleOption {
  /** Standard output is for data, as with {@code --json}: messages go to standard error. */
  JSON,
  /** {@code -q}: only warnings, errors and questions. */
  QUIET,
  /** {@code -v}: details, and lists in full. */
  VERBOSE,
  /** {@code --no-color}. */
  NO_COLOR
}
