package navisync.store.history;

import java.util.List;
import navisync.io.Database;
import navisync.model.PlayedTrack;

/**
 * The plays of an account that only the Python version's cache has. They do not count until Last.fm
 * confirms them, or the user accepts them in a run that writes. A run that only shows its plan
 * tries them: one that is killed meanwhile leaves them tried, and the next run leaves them out
 * again.
 */
public final class EarlierPlays {
  private final Database database;
  private final long account;
  private final ImportedPlays imports;

  EarlierPlays(Database database, long account, ImportedPlays imports) {
    this.database = database;
    this.account = account;
    this.imports = imports;
  }

  /** Returns the tracks with such plays that neither count nor are tried. */
  public List<PlayedTrack> notAccepted() {
    return new PlayedTracks(database, account).notAccepted();
  }

  /** Lets them count for now, or leaves those out that are tried. Within a transaction. */
  void settle(boolean tried) {
    if (tried) {
      move(PlaySource.PYTHON, PlaySource.PYTHON_TRIED);
    } else {
      move(PlaySource.PYTHON_TRIED, PlaySource.PYTHON);
    }
  }

  /** Lets those that are tried count from now on. */
  public void accept() {
    database.transaction(() -> move(PlaySource.PYTHON_TRIED, PlaySource.PYTHON_ACCEPTED));
  }

  /** Leaves those out again that are tried. */
  public void leaveOut() {
    database.transaction(() -> move(PlaySource.PYTHON_TRIED, PlaySource.PYTHON));
  }

  private void move(PlaySource from, PlaySource to) {
    // Looking through a million plays takes a moment, and few people come from the Python version.
    if (database.number("select count(*) from original") == 0) {
      return;
    }
    long moved =
        database.update(
            "update play set source = ? where source = ? and " + PlayFilter.OF_ACCOUNT,
            to.code(),
            from.code(),
            account);
    if (moved > 0) {
      imports.markStale();
    }
  }
}
