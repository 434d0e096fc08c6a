package navisync.shell;

/**
 * A command of the shell, with picocli's annotations. The label of an argument decides how Tab
 * completes it, see {@link LineCompleter}.
 */
public interface ShellCommand {
  /** Runs the command; throws a {@link navisync.Failure} if it fails. */
  void run(Session session);
}
