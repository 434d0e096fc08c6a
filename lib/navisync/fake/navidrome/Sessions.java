package navisync.fake.navidrome;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * The tokens of the native API, and its limit on logins: 5 attempts in 20 seconds, right or wrong.
 * Safe for several threads.
 */
final class Sessions {
  static final int TRIES = 5;
  static final Duration WINDOW = Duration.ofSeconds(20);
  private static final Duration LIFETIME = Duration.ofHours(48);

  private record Session(User user, Instant end) {}

  private final Map<String, Session> sessions = new HashMap<>();
  private final Deque<Instant> tries = new ArrayDeque<>();
  private int tokens;

  /** Returns whether another attempt is allowed now, and counts it. */
  synchronized boolean mayTry(Instant now) {
    while (!tries.isEmpty() && !tries.peekFirst().isAfter(now.minus(WINDOW))) {
      tries.removeFirst();
    }
    boolean allowed = tries.size() < TRIES;
    if (allowed) {
      tries.addLast(now);
    }
    return allowed;
  }

  /** Returns a new token; earlier ones stay valid for their time. */
  synchronized String newToken(User user, Instant now) {
    tokens++;
    String token = "demo-token-" + tokens;
    sessions.put(token, new Session(user, now.plus(LIFETIME)));
    return token;
  }

  /** Returns the user of a token; null when it is unknown or too old. */
  synchronized User userOf(String token, Instant now) {
    Session session = sessions.get(token);
    return session == null || !now.isBefore(session.end()) ? null : session.user();
  }

  /** Forgets all tokens and attempts. */
  synchronized void clear() {
    sessions.clear();
    tries.clear();
  }
}
