package navisync.shell.command;

import java.util.List;
import java.util.Map;
import navisync.Failure;
import navisync.shell.Session;
import navisync.sync.Preview;
import navisync.sync.UndecidedSong;

/**
 * The suggestions as they were last listed. They keep their numbers until they are listed again, so
 * that one can be accepted or declined after the other.
 */
public final class OpenSuggestions {
  private List<UndecidedSong> listed;

  /** Looks for them anew. */
  List<UndecidedSong> list(Session session) {
    listed =
        Preview.of(
                session.settingsOfAccount(Map.of()),
                session.cache(),
                session.console(),
                session.place().time())
            .suggested();
    return listed;
  }

  /**
   * One of them.
   *
   * @param number its number in the list, from 1 on
   * @throws Failure of usage when there is none
   */
  UndecidedSong get(Session session, int number) {
    List<UndecidedSong> songs = listed == null ? list(session) : listed;
    if (number < 1 || number > songs.size()) {
      throw Failure.usage("No suggestion " + number + ". Type suggestions for a list.");
    }
    return songs.get(number - 1);
  }
}
