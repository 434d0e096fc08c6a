package navisync;

/**
 * A failure that a person can do something about: one sentence that names the setting, file, page
 * or track and the way out, and the exit code that goes with it. The message never holds a secret.
 */
public final class Failure extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final ExitCode exitCode;

  private Failure(ExitCode exitCode, String message, Throwable cause) {
    super(message, cause);
    this.exitCode = exitCode;
  }

  /** Wrong usage or settings: exit code 2. */
  public static Failure usage(String message) {
    return new Failure(ExitCode.USAGE, message, null);
  }

  /** As {@link #usage(String)}, with what led to it, shown under {@code --verbose}. */
  public static Failure usage(String message, Throwable cause) {
    return new Failure(ExitCode.USAGE, message, cause);
  }

  /** Refused for safety, nothing was written: exit code 4. */
  public static Failure refused(String message) {
    return new Failure(ExitCode.REFUSED, message, null);
  }

  /** As {@link #refused(String)}, with what led to it, shown under {@code --verbose}. */
  public static Failure refused(String message, Throwable cause) {
    return new Failure(ExitCode.REFUSED, message, cause);
  }

  /** What was asked for is done, but not all that belongs to it: exit code 3. */
  public static Failure partial(String message, Throwable cause) {
    return new Failure(ExitCode.PARTIAL, message, cause);
  }

  /** Something that should not happen, or that the machine refused: exit code 1. */
  public static Failure error(String message, Throwable cause) {
    return new Failure(ExitCode.ERROR, message, cause);
  }

  /** The person stopped it: exit code 130. */
  public static Failure interrupted(String message) {
    return new Failure(ExitCode.INTERRUPTED, message, null);
  }

  /** The exit code that goes with this failure. */
  public ExitCode exitCode() {
    return exitCode;
  }
}
