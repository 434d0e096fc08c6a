package navisync.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Locale;

/** The way into the native API: {@code /auth/login}, and the token that {@code /api/} wants. */
final class DemoNavidromeNative {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SALT = "0a1b2c";

  private final DemoNavidromeSetup setup;
  private final DemoNavidromeSessions sessions;
  private final DemoNavidromeResources resources;

  DemoNavidromeNative(
      DemoNavidromeSetup setup,
      DemoNavidromeMemory memory,
      DemoNavidromePlayers players,
      DemoNavidromeSessions sessions) {
    this.setup = setup;
    this.sessions = sessions;
    this.resources = new DemoNavidromeResources(setup, memory, players);
  }

  /** Answers {@code /auth/login}. */
  DemoNavidromeReply login(DemoNavidromeRequest request) {
    if (!request.method().equals("POST")) {
      return DemoNavidromeReply.notAllowed("POST");
    }
    if (!sessions.mayTry(setup.time.now())) {
      return DemoNavidromeReply.tooManyRequests((int) DemoNavidromeSessions.WINDOW.toSeconds());
    }
    JsonNode body;
    try {
      body = JSON.readTree(request.body());
    } catch (JsonProcessingException noJson) {
      return DemoNavidromeReply.error(422, "invalid request payload");
    }
    DemoNavidromeUser user = setup.user(body.path("username").asText());
    if (user == null || !user.password().equals(body.path("password").asText())) {
      return DemoNavidromeReply.error(401, "Invalid username or password");
    }
    return DemoNavidromeReply.json(
        200,
        JSON.createObjectNode()
            .put("id", user.id())
            .put("isAdmin", user.administrator())
            .put("name", shownName(user))
            .put("subsonicSalt", SALT)
            .put("subsonicToken", DemoNavidromeCredentials.token(user, SALT))
            .put("token", sessions.newToken(user, setup.time.now()))
            .put("username", user.name())
            .toString());
  }

  private static String shownName(DemoNavidromeUser user) {
    return user.name().substring(0, 1).toUpperCase(Locale.ROOT) + user.name().substring(1);
  }

  /**
   * Answers an address under {@code /api/}, with a fresh token in the answer.
   *
   * @param resource the address behind {@code /api/}, without the query
   */
  DemoNavidromeReply answer(String resource, DemoNavidromeRequest request) {
    if (!resources.knows(resource)) {
      return DemoNavidromeReply.notFound();
    }
    String bearer = request.header("x-nd-authorization");
    boolean given = bearer.regionMatches(true, 0, "Bearer ", 0, 7);
    DemoNavidromeUser user = given ? sessions.userOf(bearer.substring(7), setup.time.now()) : null;
    if (user == null) {
      return DemoNavidromeReply.error(401, "Not authenticated");
    }
    return resources
        .answer(resource, request, user)
        .with("X-Nd-Authorization", sessions.newToken(user, setup.time.now()));
  }
}
