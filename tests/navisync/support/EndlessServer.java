package navisync.support;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A server whose answers never end: they come as fast as they can, or a byte at a time. */
public final class EndlessServer implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool(EndlessServer::thread);
  private final AtomicInteger requests = new AtomicInteger();
  private final CountDownLatch cutOff = new CountDownLatch(1);
  private final byte[] piece;
  private final long pause;

  private EndlessServer(byte[] piece, long pause) {
    this.piece = piece;
    this.pause = pause;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  /** Sends 64 kB after 64 kB. */
  public static EndlessServer flooding() {
    return new EndlessServer(" ".repeat(1 << 16).getBytes(), 0);
  }

  /** Sends a blank every 20 ms. */
  public static EndlessServer trickling() {
    return new EndlessServer(new byte[] {' '}, 20);
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "endless");
    thread.setDaemon(true);
    return thread;
  }

  private void answer(HttpExchange exchange) throws IOException {
    requests.incrementAndGet();
    exchange.getRequestBody().readAllBytes();
    exchange.sendResponseHeaders(200, 0);
    try (exchange;
        OutputStream body = exchange.getResponseBody()) {
      while (!Thread.currentThread().isInterrupted()) {
        body.write(piece);
        body.flush();
        Thread.sleep(pause);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (IOException closed) {
      cutOff.countDown();
      throw closed;
    }
  }

  /** Waits until the client closes a connection; false when it leaves all of them open. */
  public boolean isCutOff() throws InterruptedException {
    return cutOff.await(20, TimeUnit.SECONDS);
  }

  /** Where it answers. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
  }

  /** How many requests came. */
  public int requests() {
    return requests.get();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
