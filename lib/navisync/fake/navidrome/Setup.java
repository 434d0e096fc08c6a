package navisync.fake.navidrome;

import java.util.List;
import navisync.io.Timekeeper;

/**
 * The configuration of the fake Navidrome.
 *
 * @param time the server's clock
 */
record Setup(Timekeeper time, List<User> users) {
  /** Returns the user of a name, in any case; null when unknown. */
  User user(String name) {
    return users.stream()
        .filter(user -> user.name().equalsIgnoreCase(name))
        .findFirst()
        .orElse(null);
  }
}
