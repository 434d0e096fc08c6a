package navisync.source.listenbrainz;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import navisync.Failure;
import navisync.io.Timekeeper;
import navisync.io.Unavailable;
import navisync.source.JsonAnswer;
import navisync.source.RetryBudget;
import navisync.source.SourceConnection;

/** Checks the settings for ListenBrainz with single requests. */
public final class ListenBrainzProbe {
  private final ListenBrainzAccess access;
  private final ListenBrainzConnection connection;

  /** Creates a probe for an account. */
  public ListenBrainzProbe(ListenBrainzAccess access, String version, Timekeeper time) {
    this.access = access;
    this.connection =
        new ListenBrainzConnection(access, version, time, SourceConnection.ANSWER_TIMEOUT);
  }

  /**
   * Asks for a listen of the user.
   *
   * @throws Failure of usage, with the setting, if the server refuses
   * @throws Unavailable when it does not answer well
   */
  public void user() throws Unavailable, InterruptedException {
    connection.ask(
        access.ofUser("listens"),
        Map.of("count", "1"),
        RetryBudget.SHORT,
        answer -> ListenPages.listens(answer, 0));
  }

  /** Asks how many listens the user has; empty when the server does not say. */
  public OptionalInt listens() throws InterruptedException {
    try {
      return connection.ask(
          access.ofUser("listen-count"),
          Map.of(),
          RetryBudget.SHORT,
          answer -> JsonAnswer.count(answer.path("payload").path("count")));
    } catch (Unavailable | Failure unknown) {
      return OptionalInt.empty();
    }
  }

  /**
   * Asks whose token it is.
   *
   * @return the user's name; empty when the server does not accept the token
   */
  public Optional<String> tokenOwner() throws Unavailable, InterruptedException {
    JsonNode answer =
        connection.ask(access.of("validate-token"), Map.of(), RetryBudget.SHORT, body -> body);
    return answer.path("valid").asBoolean(false)
        ? Optional.of(JsonAnswer.remark(answer.path("user_name")))
        : Optional.empty();
  }
}
