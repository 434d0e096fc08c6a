package navisync;

import java.util.Optional;

/**
 * A failure with its exit code and a message for the user. The message names the setting, file,
 * page or track and says what to do. It never contains a secret.
 */
public final class Failure extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final ExitCode exitCode;
  private final String setting;

  private Failure(ExitCode exitCode, String message, Throwable cause) {
    this(exitCode, null, message, cause);
  }

  private Failure(ExitCode exitCode, String setting, String message, Throwable cause) {
    super(message, cause);
    this.exitCode = exitCode;
    this.setting = setting;
  }

  /** Creates the failure of a missing or wrong setting: exit code 2. */
  public static Failure ofSetting(String setting, String message) {
    return ofSetting(setting, message, null);
  }

  /** Creates it as {@link #ofSetting(String, String)}, with its cause. */
  public static Failure ofSetting(String setting, String message, Throwable cause) {
    return new Failure(ExitCode.USAGE, setting, message, cause);
  }

  /** Creates the failure of wrong usage or settings: exit code 2. */
  public static Failure usage(String message) {
    return new Failure(ExitCode.USAGE, message, null);
  }

  /** Creates it as {@link #usage(String)}, with its cause, shown with {@code --verbose}. */
  public static Failure usage(String message, Throwable cause) {
    return new Failure(ExitCode.USAGE, message, cause);
  }

  /** Creates a refusal for safety: nothing was written, exit code 4. */
  public static Failure refused(String message) {
    return new Failure(ExitCode.REFUSED, message, null);
  }

  /** Creates it as {@link #refused(String)}, with its cause, shown with {@code --verbose}. */
  public static Failure refused(String message, Throwable cause) {
    return new Failure(ExitCode.REFUSED, message, cause);
  }

  /** Creates the failure of a command that was only partly done: exit code 3. */
  public static Failure partial(String message, Throwable cause) {
    return new Failure(ExitCode.PARTIAL, message, cause);
  }

  /** Creates the failure of a program error, or an error of the machine: exit code 1. */
  public static Failure error(String message, Throwable cause) {
    return new Failure(ExitCode.ERROR, message, cause);
  }

  /** Creates the failure of a command that the user stopped: exit code 130. */
  public static Failure interrupted(String message) {
    return new Failure(ExitCode.INTERRUPTED, message, null);
  }

  /**
   * Creates the failure of work whose thread was interrupted, and marks the thread as interrupted
   * again, so that nothing else it does can wait.
   */
  public static Failure interrupted(String message, InterruptedException cause) {
    Thread.currentThread().interrupt();
    return new Failure(ExitCode.INTERRUPTED, message, cause);
  }

  /** Returns the exit code of the program after this failure. */
  public ExitCode exitCode() {
    return exitCode;
  }

  /** Returns the name of the setting that is missing or wrong; empty for every other failure. */
  public Optional<String> setting() {
    return Optional.ofNullable(setting);
  }
}
