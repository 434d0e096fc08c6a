package navisync.console;

/** Where messages are kept beside being printed, also those that {@code -q} does not print. */
public interface MessageLog {

  /** How much a message matters. */
  enum Level {
    /** A detail, printed with {@code -v} only. */
    DEBUG,
    /** An ordinary message. */
    INFO,
    /** A warning. */
    WARN,
    /** Why the run failed. */
    ERROR
  }

  /** Keeps nothing. */
  MessageLog NONE = (level, text) -> {};

  /** Keeps a message of one line. */
  void add(Level level, String text);
}
