package navisync.navidrome.api;

import java.util.Optional;

/**
 * The access to Navidrome's native API, or why there is none.
 *
 * @param client may ask; empty where it cannot be used
 * @param obstacle why not; empty where it can
 */
record NativeAccess(Optional<NativeClient> client, Optional<ForwardingObstacle> obstacle) {
  static NativeAccess to(NativeClient client) {
    return new NativeAccess(Optional.of(client), Optional.empty());
  }

  static NativeAccess none(ForwardingObstacle obstacle) {
    return new NativeAccess(Optional.empty(), Optional.of(obstacle));
  }
}
