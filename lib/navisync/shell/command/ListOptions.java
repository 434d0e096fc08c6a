package navisync.shell.command;

import java.util.ArrayList;
import java.util.List;
import navisync.Failure;
import navisync.console.Count;
import navisync.console.Styles;
import navisync.console.Table;
import navisync.shell.Session;
import org.jline.utils.AttributedString;
import picocli.CommandLine.Option;

/** The options that limit a list. */
final class ListOptions {
  private static final int USUAL = 100;

  @Option(
      names = {"-n", "--number"},
      paramLabel = "N",
      description = "Show at most this many (default: 100).")
  private Integer number;

  @Option(
      names = {"-a", "--all"},
      description = "Show all.")
  private boolean all;

  /**
   * Returns the first elements of a list, up to the limit; all of them for another program, unless
   * a number was given.
   *
   * @throws Failure of usage if both options were given, or a number below 1
   */
  <T> List<T> of(Session session, List<T> list) {
    if (all && number != null) {
      throw Failure.usage("-n cannot be combined with -a. Leave one out.");
    }
    int most = number == null ? USUAL : number;
    if (most < 1) {
      throw Failure.usage("-n must be at least 1.");
    }
    return all || number == null && session.isForData()
        ? list
        : list.subList(0, Math.min(most, list.size()));
  }

  /** Shows a table of these elements, and how many more there are. */
  void show(Session session, Table table, int size) {
    if (session.isForData() || size == 0) {
      session.show(table, table.title() + ".");
      return;
    }
    List<AttributedString> lines =
        new ArrayList<>(table.lines(session.console().width(), Integer.MAX_VALUE));
    addMore(lines, size - table.size());
    session.show(lines);
  }

  /** Adds a line that says how many elements are not shown, if any. */
  void addMore(List<AttributedString> lines, int more) {
    if (more > 0) {
      lines.add(Styles.styled(Styles.ASIDE, "  … and " + Count.of(more) + " more (-a shows all)"));
    }
  }
}
