package navisync.io;

import java.io.IOException;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;

/**
 * The body of an HTTP answer up to a limit: one that is longer, or never ends, is cut off there.
 */
final class LimitedBody implements BodySubscriber<byte[]> {
  /** Says that an answer was cut off; the message is the end of a sentence. */
  static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1;

    private TooLarge(int most) {
      super("an answer of more than " + (most >> 20) + " MB");
    }
  }

  private final BodySubscriber<byte[]> bytes = BodySubscribers.ofByteArray();
  private final int most;
  private int left;
  private Subscription subscription;

  private LimitedBody(int most) {
    this.most = most;
    this.left = most;
  }

  /**
   * Reads bodies of so many bytes and no more.
   *
   * @param most in bytes, a number of whole MB
   */
  static BodyHandler<byte[]> handler(int most) {
    return head -> new LimitedBody(most);
  }

  @Override
  public CompletionStage<byte[]> getBody() {
    return bytes.getBody();
  }

  @Override
  public void onSubscribe(Subscription given) {
    subscription = given;
    bytes.onSubscribe(given);
  }

  @Override
  public void onNext(List<ByteBuffer> part) {
    int length = part.stream().mapToInt(ByteBuffer::remaining).sum();
    if (left < 0) {
      return;
    }
    left -= length;
    if (left < 0) {
      subscription.cancel();
      bytes.onError(new TooLarge(most));
    } else {
      bytes.onNext(part);
    }
  }

  @Override
  public void onError(Throwable failed) {
    bytes.onError(failed);
  }

  @Override
  public void onComplete() {
    bytes.onComplete();
  }
}
