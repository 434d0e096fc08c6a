package navisync.shell.command;

import navisync.console.Count;
import navisync.shell.Session;
import navisync.shell.ShellCommand;
import navisync.store.navidrome.LedgerTotals.Figures;
import picocli.CommandLine.Command;

/** {@code forget-counts}: forgets the recorded plays, after explaining the consequences. */
@Command(
    name = "forget-counts",
    header = "Forgets the recorded plays, after explaining the consequences.")
public final class ForgetCountsCommand implements ShellCommand {

  @Override
  public void run(Session session) {
    Figures figures = session.cache().ledgerTotals().figures();
    if (figures.tracks() == 0 && figures.stars() == 0) {
      session.console().line("No recorded plays: nothing to forget.");
      return;
    }
    session
        .console()
        .line(
            "The cache has "
                + Count.of(figures.recorded(), "recorded play")
                + " on "
                + Count.of(figures.tracks(), "track")
                + ", "
                + Count.of(figures.added())
                + " of them added by runs, and "
                + Count.of(figures.stars(), "star")
                + " that runs set. If you forget them:");
    session.console().line("- Navidrome's counts and stars stay as they are now.");
    session
        .console()
        .line("- Policy increment asks again, and would add all plays to the current counts.");
    session
        .console()
        .line("- Plays added because of a match that changes later can no longer be removed.");
    session
        .console()
        .line("- A star you removed is set again while the track is loved, and no star is removed");
    session.console().line("  when you unlove a track.");
    session.console().line("- A count that a restored backup lowered is no longer detected.");
    if (session.agreed("Forget the recorded plays?")) {
      session.change(
          cache -> {
            cache.ledgerTotals().forget();
            return null;
          });
      session.console().line("Forgotten.");
    }
  }
}
