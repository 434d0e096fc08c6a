package navisync.shell.command;

import navisync.cache.KeptCounts.Figures;
import navisync.report.Count;
import navisync.shell.Session;
import navisync.shell.ShellCommand;
import picocli.CommandLine.Command;

/** {@code forget-counts}: forgets the ledger, after saying what would follow. */
@Command(name = "forget-counts", header = "forgets what runs accounted for; says what would follow")
public final class ForgetCountsCommand implements ShellCommand {

  @Override
  public void run(Session session) {
    Figures figures = session.cache().keptCounts().figures();
    if (figures.tracks() == 0 && figures.stars() == 0) {
      session.console().line("Nothing is accounted for, so there is nothing to forget.");
      return;
    }
    session
        .console()
        .line(
            "The cache remembers "
                + Count.of(figures.accounted(), "play")
                + " accounted for at "
                + Count.of(figures.tracks(), "track")
                + ", "
                + Count.of(figures.added(), "play")
                + " of them added by runs, and "
                + Count.of(figures.stars(), "star")
                + " that runs set. With that forgotten:");
    session.console().line("- Navidrome's counts and stars stay as they are now;");
    session
        .console()
        .line("- policy increment asks again, and would add all plays on top of today's counts;");
    session
        .console()
        .line("- plays added for a match that changes later can no longer be taken back;");
    session
        .console()
        .line("- a star you took away is set again while the track is loved, and no star is taken");
    session.console().line("  away when a love is gone;");
    session
        .console()
        .line("- a count that a restored backup lowered is no longer noticed as such.");
    if (session.agreed("Forget the counts?")) {
      session.change(
          cache -> {
            cache.keptCounts().forget();
            return null;
          });
      session.console().line("Forgotten.");
    }
  }
}
