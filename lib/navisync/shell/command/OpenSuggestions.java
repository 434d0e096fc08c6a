package navisync.shell.command;

import java.util.List;
import navisync.Failure;
import navisync.shell.Session;
import navisync.sync.UndecidedSong;

/**
 * The suggestions as last listed. They keep their numbers until listed again, so that several can
 * be accepted or declined in a row.
 */
public final class OpenSuggestions {
  private List<UndecidedSong> listed;

  /** Finds the open suggestions and numbers them. */
  List<UndecidedSong> list(Session session) {
    listed = session.lookup().preview().suggested();
    return listed;
  }

  /**
   * Returns one of the listed suggestions.
   *
   * @param number its number in the list, from 1 on
   * @throws Failure of usage if there is none
   */
  UndecidedSong get(Session session, int number) {
    List<UndecidedSong> songs = listed == null ? list(session) : listed;
    if (number < 1 || number > songs.size()) {
      throw Failure.usage("No suggestion " + number + ". Type suggestions for a list.");
    }
    return songs.get(number - 1);
  }
}
