package navisync.fake;

import java.util.function.Function;

/**
 * What every request passes on its way to a fake server, and its answer on the way back. It can
 * change both, or answer itself.
 *
 * @param <Q> a request
 * @param <A> an answer
 */
@FunctionalInterface
public interface Gateway<Q, A> {
  /**
   * Answers a request.
   *
   * @param server the server's own work, which may be asked any number of times
   */
  A answer(Q request, Function<Q, A> server);

  /** Returns a gateway that changes nothing. */
  static <Q, A> Gateway<Q, A> open() {
    return (request, server) -> server.apply(request);
  }
}
