package navisync.source.lastfm;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import navisync.Failure;
import navisync.io.Retry;
import navisync.io.Timekeeper;
import navisync.io.Unavailable;
import navisync.io.WebAnswer;
import navisync.model.HistoryAccount;
import navisync.model.TimeRange;
import navisync.source.HistorySource;
import navisync.source.LovedPage;
import navisync.source.MalformedAnswer;
import navisync.source.PlaysPage;
import navisync.source.PlaysQuery;
import navisync.source.RetryBudget;
import navisync.source.SourceConnection;

/**
 * Sends requests to Last.fm, or another server of its protocol, within the allowed rate and with
 * retries. Safe for several threads. An error that a setting can fix is a {@link Failure} that
 * names the setting; any other is {@link Unavailable}.
 */
public final class LastfmClient implements HistorySource {
  private final LastfmAccess access;
  private final Timekeeper time;
  private final LastfmConnection connection;
  private final AtomicInteger answers = new AtomicInteger();

  /**
   * Creates a client with a full allowance of requests.
   *
   * @param version NaviSync's version, part of the User-Agent
   */
  public LastfmClient(LastfmAccess access, String version, Timekeeper time) {
    this(access, version, time, SourceConnection.ANSWER_TIMEOUT);
  }

  /** Creates a client with another limit of the time that an answer may take. */
  LastfmClient(LastfmAccess access, String version, Timekeeper time, Duration answerTimeout) {
    this.access = access;
    this.time = time;
    this.connection = new LastfmConnection(access, version, time, answerTimeout);
  }

  @Override
  public String name() {
    return HistoryAccount.LASTFM;
  }

  @Override
  public PlaysPage plays(PlaysQuery query, RetryBudget retries)
      throws Unavailable, InterruptedException {
    return page(
        "user.getRecentTracks",
        parameters(query),
        retries,
        answer -> LastfmPages.plays(answer, now()));
  }

  /** Returns the parameters; a second wider, as the service may leave out either end of a range. */
  private static Map<String, String> parameters(PlaysQuery query) {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("limit", Integer.toString(query.limit()));
    parameters.put("page", Integer.toString(query.page()));
    query
        .range()
        .ifPresent(
            time -> {
              parameters.put("from", Long.toString(time.from() - 1));
              parameters.put("to", Long.toString(time.to() + 1));
            });
    return parameters;
  }

  @Override
  public LovedPage loved(int page, int limit, RetryBudget retries)
      throws Unavailable, InterruptedException {
    return page(
        "user.getLovedTracks",
        Map.of("limit", Integer.toString(limit), "page", Integer.toString(page)),
        retries,
        answer -> LastfmPages.loved(answer, now()));
  }

  @Override
  public OptionalInt total(TimeRange range) throws Unavailable, InterruptedException {
    return plays(PlaysQuery.between(range, 1, 1), RetryBudget.FULL).total();
  }

  @Override
  public OptionalInt reported(TimeRange allTime) throws Unavailable, InterruptedException {
    return total(allTime);
  }

  @Override
  public boolean countsRanges() {
    return true;
  }

  private long now() {
    return time.now().getEpochSecond();
  }

  /** Makes a page of a good answer. */
  @FunctionalInterface
  private interface Reader<T> {
    T read(JsonNode answer) throws MalformedAnswer;
  }

  @Override
  public int requests() {
    return connection.requests();
  }

  @Override
  public int answers() {
    return answers.get();
  }

  private <T> T page(
      String method, Map<String, String> parameters, RetryBudget retries, Reader<T> reader)
      throws Unavailable, InterruptedException {
    Map<String, String> all = access.call(method);
    all.put("user", access.user());
    all.putAll(parameters);
    return Retry.call(
        time,
        retries::after,
        () -> {
          WebAnswer answer = connection.get(all);
          JsonNode body = body(reply(answer, all), answer.retryAfter());
          try {
            T page = reader.read(body);
            answers.incrementAndGet();
            return page;
          } catch (MalformedAnswer malformed) {
            throw unreadable(malformed.getMessage(), answer.retryAfter());
          }
        });
  }

  /** Sends a reading call once, with these parameters and no others, and takes any answer. */
  Reply once(Map<String, String> parameters) throws Unavailable, InterruptedException {
    return reply(connection.get(parameters), parameters);
  }

  /**
   * Sends a call that changes something, with these parameters and no others. It is sent again when
   * the answer is lost: doing it twice must do no harm.
   *
   * @return a good answer, or that the service refuses the parameters
   */
  Reply post(Map<String, String> parameters, RetryBudget retries)
      throws Unavailable, InterruptedException {
    return Retry.call(
        time,
        retries::after,
        () -> {
          WebAnswer answer = connection.post(parameters);
          Reply reply = reply(answer, parameters);
          if (!(reply instanceof Reply.Refused refused
              && refused.code() == Reply.WRONG_PARAMETERS)) {
            body(reply, answer.retryAfter());
            answers.incrementAndGet();
          }
          return reply;
        });
  }

  /** Returns the body of a good answer; throws any other as the error it is. */
  JsonNode good(Reply reply) throws Unavailable {
    JsonNode body = body(reply, Optional.empty());
    answers.incrementAndGet();
    return body;
  }

  private JsonNode body(Reply reply, Optional<Duration> retryAfter) throws Unavailable {
    if (reply instanceof Reply.Good good) {
      return good.body();
    }
    if (reply instanceof Reply.Refused refused) {
      throw refusal(refused, retryAfter);
    }
    throw unreadable(((Reply.Unreadable) reply).why(), retryAfter);
  }

  /** Reads the answer; a service that repeats what it was sent in an error shows no secret. */
  private static Reply reply(WebAnswer answer, Map<String, String> parameters) {
    Reply reply = Reply.of(answer.status(), answer.text());
    return reply instanceof Reply.Refused refused
        ? refused.shown(ApiSignature.secretsOf(parameters))
        : reply;
  }

  private Unavailable unreadable(String why, Optional<Duration> retryAfter) {
    return new Unavailable(
        Unavailable.Kind.FAILED, access.serviceName() + " sent " + why, retryAfter);
  }

  /** Returns an error that a later try may not meet; throws one that ends the run. */
  private Unavailable refusal(Reply.Refused refused, Optional<Duration> retryAfter) {
    Optional<Failure> stop = ErrorTable.stop(refused.code(), answers.get() > 0, access);
    if (stop.isPresent()) {
      throw stop.get();
    }
    boolean rateLimited = refused.code() == Reply.RATE_LIMIT;
    if (rateLimited) {
      connection.slowDown();
    }
    String message = refused.message().isEmpty() ? "" : ", \"" + refused.message() + "\"";
    return new Unavailable(
        rateLimited ? Unavailable.Kind.RATE_LIMITED : Unavailable.Kind.FAILED,
        access.serviceName() + " returned error " + refused.code() + message,
        retryAfter);
  }
}
