package navisync.navidrome.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * The forwarding of the plays that NaviSync sends to Last.fm or ListenBrainz. A server forwards a
 * play only when the player it came from has {@code scrobbleEnabled}; NaviSync's own player, found
 * by its client name and User-Agent, loses it before the first play is sent.
 */
final class ForwardingSwitch {
  private static final String PLAYER = "/api/player/";
  private static final String ENABLED = "scrobbleEnabled";

  /** The known state of the forwarding. */
  enum State {
    /** Read back: nothing is forwarded. */
    OFF,
    /** Read back: plays are forwarded to whatever the user linked. */
    ON,
    /** It is not known: no native API, no player, no right. */
    UNKNOWN
  }

  private ForwardingSwitch() {}

  /** Reads whether plays are forwarded. */
  static State read(Optional<NativeClient> server, Optional<String> player) {
    return player(server, player)
        .map(json -> json.path(ENABLED).asBoolean(true) ? State.ON : State.OFF)
        .orElse(State.UNKNOWN);
  }

  /** Switches forwarding off for NaviSync's player, and reads it back. */
  static State switchOff(Optional<NativeClient> server, Optional<String> player) {
    Optional<JsonNode> known = player(server, player);
    if (known.isEmpty()) {
      return State.UNKNOWN;
    }
    if (known.get().path(ENABLED).asBoolean(true)) {
      ObjectNode changed = known.get().deepCopy();
      changed.put(ENABLED, false);
      server.orElseThrow().write(PLAYER + player.orElseThrow(), changed);
    }
    return read(server, player);
  }

  /** Returns why forwarding cannot be read, or stays on. */
  static ForwardingObstacle obstacle(NativeAccess access, Optional<String> player) {
    if (access.client().isEmpty()) {
      return access.obstacle().orElseThrow();
    }
    if (player.isEmpty()) {
      return ForwardingObstacle.NO_COOKIE;
    }
    return switch (access.client().get().status(PLAYER + player.get())) {
      case 200 -> ForwardingObstacle.STAYS_ON;
      case 401 -> ForwardingObstacle.NO_TOKEN;
      default -> ForwardingObstacle.NOT_SHOWN;
    };
  }

  private static Optional<JsonNode> player(Optional<NativeClient> server, Optional<String> player) {
    if (server.isEmpty() || player.isEmpty()) {
      return Optional.empty();
    }
    Optional<JsonNode> known =
        server.get().read(PLAYER + player.get()).filter(json -> isOf(player.get(), json));
    known.ifPresent(json -> refuseOther(server.get(), json));
    return known;
  }

  /** Returns whether it is that player and says whether its plays are forwarded. */
  private static boolean isOf(String player, JsonNode json) {
    return json.path(ENABLED).isBoolean() && SubsonicFields.remark(json, "id").equals(player);
  }

  /** Refuses the player of another user: plays would be counted for that user. */
  private static void refuseOther(NativeClient server, JsonNode player) {
    String owner = SubsonicFields.remark(player, "userId");
    if (!owner.isEmpty() && !owner.equals(server.userId())) {
      String name = SubsonicFields.remark(player, "userName");
      throw UserCheck.another(server.userName(), name.isEmpty() ? owner : name);
    }
  }
}
