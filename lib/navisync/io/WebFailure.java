package navisync.io;

/** A request without a whole answer. The message is the JDK's and may repeat what was sent. */
public final class WebFailure extends Exception {
  private static final long serialVersionUID = 1;

  /** The kind of trouble. */
  public enum Kind {
    /** Nothing answers at the address. */
    NOT_REACHED,
    /** The certificate is not trusted. */
    UNTRUSTED,
    /** The server does not speak TLS. */
    NO_TLS,
    /** The answer did not come or end in time. */
    TOO_SLOW,
    /** The answer is larger than allowed; the message says how large it may be. */
    TOO_LARGE,
    /** The connection broke. */
    BROKEN
  }

  private final Kind kind;

  WebFailure(Kind kind, Throwable cause) {
    super(
        cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage(), cause);
    this.kind = kind;
  }

  /** Returns what went wrong. */
  public Kind kind() {
    return kind;
  }
}
