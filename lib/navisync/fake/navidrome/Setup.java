package navisync.fake.navidrome;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import navisync.io.Timekeeper;

/** The configuration of the fake Navidrome. Safe for several threads. */
final class Setup {
  final Timekeeper time;
  final List<User> users;
  final Set<Feature> lacks = Collections.synchronizedSet(EnumSet.noneOf(Feature.class));
  volatile String basePath = "";
  volatile boolean redirectsWrongPaths;
  volatile int parameterLimit = 10_000;
  volatile User proxyUser;
  volatile Duration delayPerRequest = Duration.ZERO;
  volatile Duration delayPerPlay = Duration.ZERO;

  Setup(Timekeeper time, List<User> users) {
    this.time = time;
    this.users = List.copyOf(users);
  }

  boolean has(Feature feature) {
    return !lacks.contains(feature);
  }

  /** Returns what is shown of an annotation: all of it, or only the star. */
  CountedPlays shown(CountedPlays kept) {
    return has(Feature.PLAY_COUNTS) ? kept : new CountedPlays(0, null, kept.starred());
  }

  /** Returns the user of a name, in any case; null when unknown. */
  User user(String name) {
    return users.stream()
        .filter(user -> user.name().equalsIgnoreCase(name))
        .findFirst()
        .orElse(null);
  }

  /** Waits; an interrupted thread goes on at once. */
  void pause(Duration length) {
    if (length.isZero()) {
      return;
    }
    try {
      time.pause(length);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
