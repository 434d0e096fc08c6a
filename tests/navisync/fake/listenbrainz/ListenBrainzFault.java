package navisync.fake.listenbrainz;

import java.util.Arrays;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import navisync.fake.HistoryReply;

/**
 * A fault of the fake ListenBrainz: takes a request and the good answer, and gives the answer to
 * send.
 */
@FunctionalInterface
public interface ListenBrainzFault
    extends BiFunction<ListenBrainzRequest, HistoryReply, HistoryReply> {
  /** These requests, by their number from 1, are answered so. */
  static ListenBrainzFault on(HistoryReply reply, int... numbers) {
    return when(
        request -> Arrays.stream(numbers).anyMatch(number -> number == request.number()), reply);
  }

  /** Requests of a kind are answered so. */
  static ListenBrainzFault when(Predicate<ListenBrainzRequest> kind, HistoryReply reply) {
    return (request, good) -> kind.test(request) ? reply : good;
  }

  /** Answers with listens are cut off in the middle, these requests' by their number. */
  static ListenBrainzFault cutOff(int... numbers) {
    return (request, good) ->
        Arrays.stream(numbers).anyMatch(number -> number == request.number())
            ? HistoryReply.text(200, good.text().substring(0, good.text().length() / 2))
            : good;
  }

  /** Every answer has a part replaced; the pattern is a regular expression. */
  static ListenBrainzFault replacing(String pattern, String replacement) {
    return (request, good) ->
        HistoryReply.text(
            good.status(), good.text().replaceAll(pattern, Matcher.quoteReplacement(replacement)));
  }

  /** So many requests are taken, then none until the server was left alone so many seconds. */
  static ListenBrainzFault remaining(int number, int seconds) {
    return (request, good) -> {
      int left = number - 1 - (request.number() - 1) % number;
      return good.with("X-RateLimit-Remaining", Integer.toString(left))
          .with("X-RateLimit-Reset-In", Integer.toString(seconds));
    };
  }
}
