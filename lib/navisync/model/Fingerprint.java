package navisync.model;

/**
 * A number of 64 bits that stands for a list of values, and is another one as soon as a value or
 * their order changes: FNV-1a, by characters.
 */
public final class Fingerprint {
  private static final long BASIS = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private long value = BASIS;

  /** Adds a text; null is another value than {@code ""}. */
  public Fingerprint add(String text) {
    if (text == null) {
      return add(-1);
    }
    int length = text.length();
    // So that "ab" and "c" are not the same as "a" and "bc".
    long sum = (value ^ length) * PRIME;
    for (int i = 0; i < length; i++) {
      sum = (sum ^ text.charAt(i)) * PRIME;
    }
    value = sum;
    return this;
  }

  /** Adds a number. */
  public Fingerprint add(long number) {
    value = (value ^ number) * PRIME;
    value = (value ^ number >>> 32) * PRIME;
    return this;
  }

  /** Returns the number for all that was added. */
  public long value() {
    return value;
  }
}
