package navisync.fake;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import navisync.Failure;

/** An HTTP server on a free port of this machine, not reachable from others. */
public final class LocalServer implements AutoCloseable {
  private static final int THREADS = 4;

  private final HttpServer server;
  private final ExecutorService threads;

  /**
   * Opens the port; nothing is answered until {@link #start}.
   *
   * @param name whose server it is, such as {@code Last.fm}
   */
  public LocalServer(String name) {
    // The server writes head and body apart: without this each answer waits 40 ms on Linux.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    try {
      InetAddress here = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
      server = HttpServer.create(new InetSocketAddress(here, 0), 0);
    } catch (IOException failed) {
      throw Failure.error("The demo's " + name + " cannot open a port on this machine.", failed);
    }
    threads =
        Executors.newFixedThreadPool(
            THREADS,
            task -> {
              Thread thread = new Thread(task, "demo " + name);
              thread.setDaemon(true);
              return thread;
            });
    server.setExecutor(threads);
  }

  /** Answers addresses that begin with a path. */
  public void start(String path, HttpHandler handler) {
    server.createContext(path, handler);
    server.start();
  }

  /** Returns the address without a path, such as {@code http://127.0.0.1:40123}. */
  public String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Stops the server. */
  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
