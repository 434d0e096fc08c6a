package navisync.shell.command;

import navisync.console.Count;
import navisync.shell.Session;
import navisync.shell.ShellCommand;
import navisync.store.CacheCare.Sizes;
import picocli.CommandLine.Command;

/** {@code compact}: shrinks the cache file. */
@Command(name = "compact", header = "Shrinks the cache file.")
public final class CompactCommand implements ShellCommand {

  @Override
  public void run(Session session) {
    Sizes sizes = session.change(cache -> cache.care().compact());
    session
        .console()
        .line(
            Count.megabytes(sizes.before())
                + " before, "
                + Count.megabytes(sizes.after())
                + " after.");
  }
}
