package navisync.model;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;

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

  /**
   * Adds a value with all that is in it; slower than adding its parts.
   *
   * @param value a record, a list, an enum, a text, a whole number, a flag or null
   */
  public Fingerprint addAll(Object value) {
    if (value == null || value instanceof String) {
      add((String) value);
    } else if (value instanceof Record whole) {
      parts(whole).forEach(this::addAll);
    } else if (value instanceof List<?> list) {
      add(list.size());
      list.forEach(this::addAll);
    } else if (value instanceof Enum<?> name) {
      add(name.name());
    } else if (value instanceof Boolean flag) {
      add(flag ? 1 : 0);
    } else if (value instanceof Integer || value instanceof Long) {
      add(((Number) value).longValue());
    } else {
      throw new IllegalArgumentException("No fingerprint of a " + value.getClass());
    }
    return this;
  }

  private static List<Object> parts(Record whole) {
    try {
      List<Object> parts = new ArrayList<>();
      for (RecordComponent part : whole.getClass().getRecordComponents()) {
        parts.add(part.getAccessor().invoke(whole));
      }
      return parts;
    } catch (ReflectiveOperationException hidden) {
      throw new IllegalArgumentException(hidden);
    }
  }

  /** Returns the number for all that was added. */
  public long value() {
    return value;
  }
}
