package navisync.shell.command;

import java.util.List;
import java.util.stream.Collectors;
import navisync.Failure;
import navisync.console.Styles;
import navisync.shell.Session;
import navisync.shell.ShellCommand;
import picocli.CommandLine.Command;

/** {@code check}: checks the cache file for damage. */
@Command(name = "check", header = "Checks the cache file for damage.")
public final class CheckCommand implements ShellCommand {

  @Override
  public void run(Session session) {
    List<String> faults = session.cache().care().faults();
    if (!faults.isEmpty()) {
      throw Failure.refused(
          "The cache is damaged: "
              + faults.stream().limit(5).collect(Collectors.joining("; "))
              + ". Move it away and run navisync.java to fetch the plays again.");
    }
    session.console().line(Styles.styled(Styles.GOOD, "Cache integrity: OK"));
  }
}
