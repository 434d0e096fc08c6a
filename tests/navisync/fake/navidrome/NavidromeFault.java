package navisync.fake.navidrome;

import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import navisync.fake.Gateway;

/**
 * A fault of the fake Navidrome: takes a request and the server's own work, which it may have done
 * any number of times, and gives the answer to send. {@link #when} limits it to some requests.
 */
@FunctionalInterface
public interface NavidromeFault extends Gateway<NavidromeRequest, NavidromeReply> {
  /** The same for some requests only; the rest go to the server. */
  default NavidromeFault when(Predicate<NavidromeRequest> kind) {
    return (request, server) ->
        kind.test(request) ? answer(request, server) : server.apply(request);
  }

  /** The same for the n-th request of a name only. */
  default NavidromeFault on(String name, int turn) {
    return when(request -> request.is(name, turn));
  }

  /** The server sees nothing of the request, and the client gets this. */
  static NavidromeFault answering(NavidromeReply reply) {
    return (request, server) -> reply;
  }

  /** The connection breaks before the server did anything. */
  static NavidromeFault cutOffBefore() {
    return answering(NavidromeReply.CUT_OFF);
  }

  /** The connection breaks after the server did everything. */
  static NavidromeFault cutOffAfterAll() {
    return (request, server) -> {
      server.apply(request);
      return NavidromeReply.CUT_OFF;
    };
  }

  /** The connection breaks after the server counted the first plays of the request. */
  static NavidromeFault cutOffAfter(int plays) {
    return (request, server) -> {
      if (plays > 0) {
        server.apply(Pairs.some(request, 0, plays));
      }
      return NavidromeReply.CUT_OFF;
    };
  }

  /** Something happens just before the server does its work, such as a restart. */
  static NavidromeFault before(Runnable event) {
    return (request, server) -> {
      event.run();
      return server.apply(request);
    };
  }

  /** Something happens just after the server did its work, before the answer is sent. */
  static NavidromeFault after(Runnable event) {
    return (request, server) -> {
      NavidromeReply reply = server.apply(request);
      event.run();
      return reply;
    };
  }

  /** The server does its work, and the answer is held until a latch is down. */
  static NavidromeFault heldUntil(CountDownLatch released) {
    return after(
        () -> {
          try {
            released.await();
          } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
          }
        });
  }

  /**
   * Something happens, such as a live play, when the first plays of the request are counted.
   *
   * @param plays at least one, and fewer than the request holds
   */
  static NavidromeFault amid(int plays, Runnable event) {
    return (request, server) -> {
      server.apply(Pairs.some(request, 0, plays));
      event.run();
      return server.apply(Pairs.some(request, plays, Pairs.number(request)));
    };
  }

  /** Plays of a track are answered ok and not counted. */
  static NavidromeFault uncounted(String trackId) {
    return (request, server) -> server.apply(Pairs.renamed(request, trackId, "no-" + trackId));
  }

  /** Bodies over a number of characters are refused by a proxy. */
  static NavidromeFault largestBody(int characters) {
    return answering(OddReply.tooLarge()).when(request -> request.body().length() > characters);
  }
}
