package navisync.fake.navidrome;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Locale;

/** The entrance to the native API: {@code /auth/login}, and the token that {@code /api/} needs. */
final class Native {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SALT = "0a1b2c";

  private final Setup setup;
  private final Sessions sessions;
  private final Resources resources;

  Native(Setup setup, Memory memory, Players players, Sessions sessions) {
    this.setup = setup;
    this.sessions = sessions;
    this.resources = new Resources(setup, memory, players);
  }

  /** Answers {@code /auth/login}. */
  NavidromeReply login(NavidromeRequest request) {
    if (!request.method().equals("POST")) {
      return NavidromeReply.notAllowed("POST");
    }
    if (!sessions.mayTry(setup.time().now())) {
      return NavidromeReply.tooManyRequests((int) Sessions.WINDOW.toSeconds());
    }
    JsonNode body;
    try {
      body = JSON.readTree(request.body());
    } catch (JsonProcessingException noJson) {
      return NavidromeReply.error(422, "invalid request payload");
    }
    User user = setup.user(body.path("username").asText());
    if (user == null || !user.password().equals(body.path("password").asText())) {
      return NavidromeReply.error(401, "Invalid username or password");
    }
    return NavidromeReply.json(
        200,
        JSON.createObjectNode()
            .put("id", user.id())
            .put("isAdmin", user.administrator())
            .put("name", shownName(user))
            .put("subsonicSalt", SALT)
            .put("subsonicToken", Credentials.token(user, SALT))
            .put("token", sessions.newToken(user, setup.time().now()))
            .put("username", user.name())
            .toString());
  }

  private static String shownName(User user) {
    return user.name().substring(0, 1).toUpperCase(Locale.ROOT) + user.name().substring(1);
  }

  /**
   * Answers an address under {@code /api/}, with a fresh token in the answer.
   *
   * @param resource the address after {@code /api/}, without the query
   */
  NavidromeReply answer(String resource, NavidromeRequest request) {
    if (!resources.knows(resource)) {
      return NavidromeReply.notFound();
    }
    String bearer = request.header("x-nd-authorization");
    boolean given = bearer.regionMatches(true, 0, "Bearer ", 0, 7);
    User user = given ? sessions.userOf(bearer.substring(7), setup.time().now()) : null;
    if (user == null) {
      return NavidromeReply.error(401, "Not authenticated");
    }
    return resources
        .answer(resource, request, user)
        .with("X-Nd-Authorization", sessions.newToken(user, setup.time().now()));
  }
}
