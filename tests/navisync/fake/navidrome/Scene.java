package navisync.fake.navidrome;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import navisync.model.LibraryTrack;
import navisync.model.NameTags;
import navisync.model.Participant;
import navisync.source.lastfm.FakeTime;

/** A small demo Navidrome with a clock that stands still, and a client to ask it. */
final class Scene implements AutoCloseable {
  static final User ANNA = new User("u1", "anna", "pässw", true, true);
  static final User BEN = new User("u2", "ben", "0123", false, false);
  static final Participant OWLS = new Participant("a1", "Owl Parade");
  static final Participant LUND = new Participant("a2", "Petra Lund");
  static final String AS_ANNA = "u=anna&p=enc:70c3a4737377&v=1.16.1&c=Test&f=json";
  static final String AS_BEN = "u=ben&p=0123&v=1.16.1&c=Test&f=json";

  private final HttpClient client = HttpClient.newHttpClient();
  final FakeTime time = new FakeTime(Instant.parse("2024-05-01T12:00:00Z").getEpochSecond());
  final TestNavidrome navidrome =
      new TestNavidrome(
          time,
          List.of(ANNA, BEN),
          List.of(
              track("t1", "Last Call", List.of(OWLS, LUND), 1),
              track("t2", "Terminus", List.of(OWLS), 2),
              track("t3", "Été Indien", List.of(LUND), 0)));

  private final URI root = navidrome.address();

  private static LibraryTrack track(
      String id, String title, List<Participant> artists, int number) {
    String shown = String.join(" • ", artists.stream().map(Participant::name).toList());
    return new LibraryTrack(
        id,
        1,
        id + ".mp3",
        title,
        shown,
        artists,
        "Night Bus",
        "b1",
        "Owl Parade",
        "",
        2022,
        false,
        0,
        number,
        NameTags.NONE);
  }

  /** Sends a request; headers are pairs of name and value. */
  HttpResponse<String> send(String method, String address, String body, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(root + address))
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .header("User-Agent", "NaviSync/1.0");
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  /** Asks by an address. */
  HttpResponse<String> get(String address) throws IOException, InterruptedException {
    return send("GET", address, "");
  }

  /** Sends parameters as a form post. */
  HttpResponse<String> post(String address, String parameters)
      throws IOException, InterruptedException {
    return send("POST", address, parameters, "Content-Type", "application/x-www-form-urlencoded");
  }

  /** Plays, each as "track milliseconds", sent in one request by Anna. */
  HttpResponse<String> scrobble(String... plays) throws IOException, InterruptedException {
    StringBuilder parameters = new StringBuilder(AS_ANNA);
    for (String play : plays) {
      String[] parts = play.split(" ");
      parameters.append("&id=").append(parts[0]).append("&time=").append(parts[1]);
    }
    return post("/rest/scrobble.view", parameters.toString());
  }

  /** Anna's count of a track. */
  long count(String trackId) {
    return navidrome
        .annotations()
        .getOrDefault(Item.track(ANNA, trackId), CountedPlays.NONE)
        .count();
  }

  /** A fresh token of the native API. */
  String token(User user) throws IOException, InterruptedException {
    String body = login(user.name(), user.password()).body();
    return body.replaceFirst(".*\"token\":\"([^\"]+)\".*", "$1");
  }

  /** Logs in to the native API. */
  HttpResponse<String> login(String name, String password)
      throws IOException, InterruptedException {
    return send(
        "POST",
        "/auth/login",
        "{\"username\":\"" + name + "\",\"password\":\"" + password + "\"}",
        "Content-Type",
        "application/json");
  }

  /** Asks the native API. */
  HttpResponse<String> api(String method, String address, String body, String token)
      throws IOException, InterruptedException {
    return send(method, address, body, "x-nd-authorization", "Bearer " + token);
  }

  /** The content of an answer of Subsonic's API that is ok. */
  static String ok(String content) {
    return envelope("ok", content);
  }

  /** A failure of Subsonic's API. */
  static String failed(int code, String message) {
    return envelope("failed", "\"error\":{\"code\":" + code + ",\"message\":\"" + message + "\"}");
  }

  private static String envelope(String status, String content) {
    return "{\"subsonic-response\":{\"status\":\""
        + status
        + "\",\"version\":\"1.16.1\",\"type\":\"navidrome\",\"serverVersion\":\"dev\","
        + "\"openSubsonic\":true"
        + (content.isEmpty() ? "" : "," + content)
        + "}}";
  }

  @Override
  public void close() {
    navidrome.close();
  }
}
