package navisync.fake;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A history server within the process that keeps the requests it received and can be made to fail.
 * Safe for several threads.
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
  private final List<BiFunction<R, HistoryReply, HistoryReply>> faults =
      new CopyOnWriteArrayList<>();

  /**
   * Opens a port of this machine; nothing is answered until {@link #start}.
   *
   * @param name whose server it is, such as {@code Last.fm}
   * @param answer the answer of a server without faults
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

  /**
   * Adds a fault; faults apply in the order added.
   *
   * @param fault takes a request and the answer so far, and returns the one to send
   */
  public void fault(BiFunction<R, HistoryReply, HistoryReply> fault) {
    faults.add(fault);
  }

  /** Removes all faults. */
  public void clearFaults() {
    faults.clear();
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
      for (BiFunction<R, HistoryReply, HistoryReply> fault : faults) {
        reply = fault.apply(request, reply);
      }
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      reply.headers().forEach(exchange.getResponseHeaders()::set);
      int length = reply.body().length;
      exchange.sendResponseHeaders(reply.status(), length == 0 ? -1 : length);
      exchange.getResponseBody().write(reply.body());
    }
  }
}
