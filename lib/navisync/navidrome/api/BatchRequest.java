package navisync.navidrome.api;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import navisync.io.Retry;
import navisync.io.Unavailable;
import navisync.model.TimedPlay;
import navisync.navidrome.api.SubsonicAnswer.Foreign;
import navisync.navidrome.api.SubsonicAnswer.Good;
import navisync.navidrome.api.SubsonicAnswer.Refused;

/** Sends one batch of plays, once. */
final class BatchRequest {
  /** The outcome of a batch. */
  enum Outcome {
    /** The server accepted it, which does not say that it counted each play. */
    OK,
    /** The server, or a proxy, took it for too large or too wrong. */
    REFUSED,
    /** It is not known what the server did. */
    LOST
  }

  /**
   * The result of sending a batch.
   *
   * @param trouble what was wrong, the end of a sentence; {@code ""} when nothing was
   * @param pause how long the server asks to wait, no longer than {@link Retry#LONGEST_WAIT}
   */
  record Result(Outcome outcome, String trouble, Duration pause) {}

  private BatchRequest() {}

  /**
   * Sends plays in their order.
   *
   * @throws navisync.Failure of usage if the user may not send plays, of an error if the login is
   *     no longer accepted
   */
  static Result send(SubsonicClient client, List<TimedPlay> batch) {
    List<Map.Entry<String, String>> form = new ArrayList<>();
    form.add(Map.entry("submission", "true"));
    for (TimedPlay play : batch) {
      form.add(Map.entry("id", play.track()));
      form.add(Map.entry("time", Long.toString(Math.multiplyExact(play.second(), 1000L))));
    }
    try {
      SubsonicAnswer answer = client.once("scrobble", form);
      if (answer instanceof Good) {
        return new Result(Outcome.OK, "", Duration.ZERO);
      }
      if (answer instanceof Refused refusal) {
        if (refusal.code() == Refused.NOT_ALLOWED || refusal.code() == Refused.WRONG_LOGIN) {
          throw SubsonicClient.refusal("scrobble", refusal);
        }
        return new Result(Outcome.REFUSED, refusal.message(), Duration.ZERO);
      }
      Foreign foreign = (Foreign) answer;
      return failed(foreign.unavailable(), foreign.tooLarge() ? Outcome.REFUSED : Outcome.LOST);
    } catch (Unavailable lost) {
      return failed(lost, Outcome.LOST);
    }
  }

  private static Result failed(Unavailable nothing, Outcome outcome) {
    Duration asked = nothing.retryAfter().orElse(Duration.ZERO);
    Duration pause = asked.compareTo(Retry.LONGEST_WAIT) > 0 ? Retry.LONGEST_WAIT : asked;
    return new Result(outcome, nothing.getMessage(), pause);
  }
}
