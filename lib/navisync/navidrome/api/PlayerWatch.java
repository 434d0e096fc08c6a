package navisync.navidrome.api;

import java.util.List;
import java.util.Optional;

/**
 * Watches that plays keep coming from a player for which forwarding is switched off. When somebody
 * deletes the player meanwhile, Navidrome registers another one with the next request, and forwards
 * its plays.
 */
final class PlayerWatch {
  private final SubsonicClient client;
  private final Optional<NativeClient> server;
  private final SendJob.ForwardingRule forwarding;
  private Optional<String> known;
  private boolean off = true;
  private int unseen;
  private int forwarded;

  /**
   * Begins to watch.
   *
   * @param forwarding whether forwarding is switched off for the player as it is now, and has to
   *     stay so
   */
  PlayerWatch(
      SubsonicClient client, Optional<NativeClient> server, SendJob.ForwardingRule forwarding) {
    this.client = client;
    this.server = server;
    this.forwarding = forwarding;
    this.known = client.player();
  }

  /**
   * Asks which player plays would come from now, and switches forwarding off for a new one.
   *
   * @return whether they would be forwarded to nobody
   */
  boolean forwardsNothing() {
    if (forwarding == SendJob.ForwardingRule.ALLOWED) {
      return true;
    }
    client.ask("ping", List.of());
    check();
    return off;
  }

  /**
   * Notes that plays were sent; an answer to a later request may be the first to name their player.
   */
  void sent(int plays) {
    unseen += plays;
  }

  /** Looks at the player that the last answer named, and switches forwarding off for a new one. */
  void check() {
    if (forwarding == SendJob.ForwardingRule.OFF && !client.player().equals(known)) {
      known = client.player();
      if (ForwardingSwitch.read(server, known) != ForwardingSwitch.State.OFF) {
        forwarded += unseen;
      }
      off = ForwardingSwitch.switchOff(server, known) == ForwardingSwitch.State.OFF;
    }
    unseen = 0;
  }

  /** Returns how many plays may have been forwarded, because they came from a new player. */
  int forwarded() {
    return forwarded;
  }
}
