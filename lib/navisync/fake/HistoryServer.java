package navisync.fake;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A history server within the process that keeps the requests it received. Safe for several
 * threads.
 *
 * @param <R> a request, as the server understands it
 */
public final class HistoryServer<R> implements AutoCloseable {
  /** Reads requests. */
  @FunctionalInterface
  public interface Reader<R> {
    /**
     * Reads a request.
     *
     * @param number its place among all requests, from 1
     */
    R read(int number, HttpExchange exchange) throws IOException;
  }

  private final LocalServer server;
  private final Reader<R> reader;
  private final Function<R, HistoryReply> answer;
  private final List<R> requests = new ArrayList<>();

  /**
   * Opens a port of this machine; nothing is answered until {@link #start}.
   *
   * @param name whose server it is, such as {@code Last.fm}
   * @param answer what it answers
   */
  public HistoryServer(String name, Reader<R> reader, Function<R, HistoryReply> answer) {
    this.server = new LocalServer(name);
    this.reader = reader;
    this.answer = answer;
  }

  /** Answers addresses that begin with a path. */
  public void start(String path) {
    server.start(path, this::handle);
  }

  /** Returns the address without a path. */
  public String address() {
    return server.address();
  }

  /** Returns the requests so far, in order of arrival. */
  public synchronized List<R> requests() {
    return List.copyOf(requests);
  }

  /** Stops the server. */
  @Override
  public void close() {
    server.close();
  }

  private synchronized R received(HttpExchange exchange) throws IOException {
    R request = reader.read(requests.size() + 1, exchange);
    requests.add(request);
    return request;
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      R request = received(exchange);
      HistoryReply reply = answer.apply(request);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      reply.headers().forEach(exchange.getResponseHeaders()::set);
      int length = reply.body().length;
      exchange.sendResponseHeaders(reply.status(), length == 0 ? -1 : length);
      exchange.getResponseBody().write(reply.body());
    }
  }
}
