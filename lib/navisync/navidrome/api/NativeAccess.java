package navisync.navidrome.api;

import java.util.Optional;

/**
 * Whether Navidrome's native API can be used.
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
