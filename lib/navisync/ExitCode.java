package navisync;

/** How a run ended, as the shell sees it; the numbers are those of {@code --help}. */
public enum ExitCode {
  /** All that was asked for is done. */
  DONE(0),
  /** An error of the program itself. */
  ERROR(1),
  /** Wrong usage or settings. */
  USAGE(2),
  /** Done in part; the report says what is missing. */
  PARTIAL(3),
  /** Refused for safety; nothing was written. */
  REFUSED(4),
  /** Interrupted by the user. */
  INTERRUPTED(130);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  /** The exit status of the process. */
  public int number() {
    return number;
  }
}
