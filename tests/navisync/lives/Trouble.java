package navisync.lives;

import navisync.fake.HistoryReply;
import navisync.fake.lastfm.LastfmError;
import navisync.fake.lastfm.LastfmFault;

/** What goes wrong at Last.fm during one run. */
enum Trouble {
  /** All is well. */
  NONE,
  /** Any answer that would hold a certain song fails, so that a gap remains. */
  GAP,
  /** The loved tracks cannot be read. */
  NO_LOVES,
  /** The person interrupts the run while it fetches. */
  INTERRUPTED;

  /** Lets it happen from now on. */
  void begin(Life life) {
    HistoryReply failed = LastfmError.reply(500, 8, "Operation failed");
    Thread running = Thread.currentThread();
    switch (this) {
      case GAP ->
          life.world
              .lastfm()
              .fault(
                  (request, good) ->
                      request.method().equals("user.getRecentTracks")
                              && good.text().contains(Tune.FERRY.title)
                          ? failed
                          : good);
      case NO_LOVES ->
          life.world
              .lastfm()
              .fault(
                  LastfmFault.when(
                      request -> request.method().equals("user.getLovedTracks"), failed));
      case INTERRUPTED -> {
        int second = life.world.lastfm().requests().size() + 2;
        life.world.lastfm().fault(LastfmFault.after(second, running::interrupt));
      }
      default -> {}
    }
  }
}
