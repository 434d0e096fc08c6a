package navisync.sync;

import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import navisync.Failure;
import navisync.console.Console;
import navisync.console.Count;
import navisync.io.Timekeeper;
import navisync.io.Unavailable;
import navisync.model.LovedTrack;
import navisync.model.SongName;
import navisync.source.RetryBudget;
import navisync.source.lastfm.LastfmLoves;
import navisync.store.history.AccountHistory;

/**
 * Loves tracks at Last.fm, one by one. Each success is saved in the cache, and each failure is
 * named.
 */
final class LoveSender {
  /** The number of failures in a row after which the rest is left to the next run. */
  private static final int GIVE_UP_AFTER = 3;

  private final LastfmLoves giver;
  private final AccountHistory history;
  private final Console console;
  private final Timekeeper time;
  private int given;
  private int unanswered;
  private boolean stopped;

  LoveSender(LastfmLoves giver, AccountHistory history, Console console, Timekeeper time) {
    this.giver = giver;
    this.history = history;
    this.console = console;
    this.time = time;
  }

  /**
   * Sends all loves that Last.fm accepts.
   *
   * @param progress is told after each one how many were accepted so far
   * @throws Failure when the user interrupts it
   */
  void give(List<SongName> loves, IntConsumer progress) {
    Optional<String> refusal = loves.isEmpty() ? Optional.empty() : notProvedToBeOfUser();
    if (refusal.isPresent()) {
      loves.forEach(love -> notLoved(love, refusal.get()));
      return;
    }
    for (SongName love : loves) {
      if (stopped) {
        notLoved(love, "skipped");
      } else {
        give(love);
        progress.accept(given);
      }
    }
    if (given > 0) {
      console.line("Loved at Last.fm: " + Count.of(given, "track") + ".");
    }
  }

  /** Asked again right before the first love: the answer before the write may have been lost. */
  private Optional<String> notProvedToBeOfUser() {
    try {
      boolean proved = giver.owner().map(giver::isUser).orElse(false);
      return proved
          ? Optional.empty()
          : Optional.of("Last.fm does not confirm that the session key is yours");
    } catch (Unavailable unavailable) {
      return Optional.of(giver.withoutSecrets(unavailable.getMessage()));
    } catch (Failure everyCall) {
      console.warn(everyCall.getMessage());
      return Optional.of("skipped");
    } catch (InterruptedException interrupted) {
      throw Failure.interrupted(StageTimes.INTERRUPTED_LOVING, interrupted);
    }
  }

  private void give(SongName love) {
    try {
      RetryBudget retries = unanswered == 0 ? RetryBudget.FULL : RetryBudget.SHORT;
      Optional<String> refused = giver.love(love.artist(), love.title(), retries);
      unanswered = 0;
      if (refused.isPresent()) {
        notLoved(love, refused.get());
        return;
      }
      history.addLoved(
          new LovedTrack(love.artist(), love.title(), "", time.now().getEpochSecond()));
      given++;
    } catch (Unavailable unavailable) {
      unanswered++;
      stopped = unanswered >= GIVE_UP_AFTER;
      notLoved(love, giver.withoutSecrets(unavailable.getMessage()));
    } catch (Failure everyCall) {
      stopped = true;
      console.warn(everyCall.getMessage());
      notLoved(love, "failed");
    } catch (InterruptedException interrupted) {
      throw Failure.interrupted(StageTimes.INTERRUPTED_LOVING, interrupted);
    }
  }

  private void notLoved(SongName love, String why) {
    console.warn("Not loved at Last.fm: " + love.text() + " (" + why + ")");
  }
}
