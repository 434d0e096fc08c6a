package navisync.fake.lastfm;

import java.util.Arrays;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import navisync.fake.HistoryReply;

/**
 * A fault of the fake Last.fm: takes a request and the good answer, and gives the answer to send.
 * Each kind was met at Last.fm (docs/rules.md, "Last.fm").
 */
@FunctionalInterface
public interface LastfmFault extends BiFunction<LastfmRequest, HistoryReply, HistoryReply> {
  /** These requests, by their number from 1, are answered so. */
  static LastfmFault on(HistoryReply reply, int... numbers) {
    return when(
        request -> Arrays.stream(numbers).anyMatch(number -> number == request.number()), reply);
  }

  /** Requests of a kind are answered so. */
  static LastfmFault when(Predicate<LastfmRequest> kind, HistoryReply reply) {
    return (request, good) -> kind.test(request) ? reply : good;
  }

  /** Any answer that would hold this text fails with error 8. */
  static LastfmFault poisonedBy(String text) {
    HistoryReply failed = LastfmError.reply(500, 8, "Operation failed");
    return (request, good) -> good.text().contains(text) ? failed : good;
  }

  /** Pages beyond the n-th fail with error 8. */
  static LastfmFault deepPagesFail(int lastGoodPage) {
    return when(
        request -> request.page() > lastGoodPage, LastfmError.reply(500, 8, "Operation failed"));
  }

  /** Pages larger than a limit fail with error 8. */
  static LastfmFault largePagesFail(int largestGoodLimit) {
    return when(
        request -> request.limit() > largestGoodLimit,
        LastfmError.reply(500, 8, "Operation failed"));
  }

  /** Every list claims to have a total that it has not. */
  static LastfmFault claimsTotal(int total) {
    return replacing("\"total\":\"\\d+\"", "\"total\":\"" + total + "\"");
  }

  /** Every answer has a part replaced; the pattern is a regular expression. */
  static LastfmFault replacing(String pattern, String replacement) {
    return (request, good) ->
        HistoryReply.text(
            good.status(), good.text().replaceAll(pattern, Matcher.quoteReplacement(replacement)));
  }

  /** Something happens just after a request was answered, such as a play that is added. */
  static LastfmFault after(int number, Runnable event) {
    return (request, good) -> {
      if (request.number() == number) {
        event.run();
      }
      return good;
    };
  }
}
