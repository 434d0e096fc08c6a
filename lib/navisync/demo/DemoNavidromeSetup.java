package navisync.demo;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import navisync.lastfm.Timekeeper;

/** How the demo Navidrome is set up. Safe for several threads. */
final class DemoNavidromeSetup {
  final Timekeeper time;
  final List<DemoNavidromeUser> users;
  final Set<DemoNavidromeFeature> lacks =
      Collections.synchronizedSet(EnumSet.noneOf(DemoNavidromeFeature.class));
  volatile String basePath = "";
  volatile boolean redirectsWrongPaths;
  volatile int parameterLimit = 10_000;
  volatile DemoNavidromeUser proxyUser;
  volatile Duration delayPerRequest = Duration.ZERO;
  volatile Duration delayPerPlay = Duration.ZERO;

  DemoNavidromeSetup(Timekeeper time, List<DemoNavidromeUser> users) {
    this.time = time;
    this.users = List.copyOf(users);
  }

  boolean has(DemoNavidromeFeature feature) {
    return !lacks.contains(feature);
  }

  /** What is shown of an annotation: all of it, or the star alone. */
  DemoNavidromeAnnotation shown(DemoNavidromeAnnotation kept) {
    return has(DemoNavidromeFeature.PLAY_COUNTS)
        ? kept
        : new DemoNavidromeAnnotation(0, null, kept.starred());
  }

  /** The user of a name in any case, or null. */
  DemoNavidromeUser user(String name) {
    return users.stream()
        .filter(user -> user.name().equalsIgnoreCase(name))
        .findFirst()
        .orElse(null);
  }

  /** Waits; a thread that is told to stop meanwhile goes on at once. */
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
