package navisync.shell;

/**
 * A command of the shell. Its options and arguments are picocli's; the label of an argument says
 * how Tab completes it, see {@link LineCompleter}.
 */
public interface ShellCommand {
  /** Does what was asked for; what goes wrong is a {@link navisync.Failure}. */
  void run(Session session);
}
