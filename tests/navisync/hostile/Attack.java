package navisync.hostile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import navisync.fake.HistoryReply;
import navisync.fake.lastfm.LastfmRequest;
import navisync.fake.lastfm.TestLastfm;
import navisync.fake.navidrome.NavidromeReply;
import navisync.fake.navidrome.NavidromeRequest;
import navisync.fake.navidrome.TestNavidrome;

/**
 * Puts mutated answers in place of good ones, of one service or of both, the same for a seed. Some
 * attacks hit every answer, some a few, some those of one kind; some do the same to each of them,
 * some give the first answer again and again. Safe for several threads.
 */
final class Attack {
  /** No run of these small accounts needs as many requests. */
  static final int MOST_REQUESTS = 2_000;

  private static final ObjectMapper JSON = new ObjectMapper();

  /** A mutated answer, and the one that it took the place of. */
  record Hit(String request, String mutation, Answer good, Answer answer) {
    @Override
    public String toString() {
      String text = answer.text().replaceAll("\\p{Cntrl}", "\u00b7");
      return request
          + ": "
          + mutation
          + ": "
          + answer.status()
          + " "
          + answer.headers()
          + " "
          + (text.length() > 2_000 ? text.substring(0, 2_000) + "\u2026" : text);
    }
  }

  private final long seed;
  private final boolean lastfm;
  private final boolean navidrome;
  private final int percent;
  private final String only;
  private final Object always;
  private final boolean repeats;
  private final List<Hit> hits = new ArrayList<>();
  private final Map<String, Answer> first = new HashMap<>();
  private final Map<String, Integer> times = new HashMap<>();
  private final Runnable stop;
  private int requests;
  private boolean stopped;

  /**
   * The attack of a seed.
   *
   * @param api whether Navidrome is asked at all
   * @param stop ends the run, when it asks without end
   */
  Attack(long seed, boolean api, Runnable stop) {
    this.seed = seed;
    Random random = new Random(seed);
    this.stop = stop;
    int services = api ? random.nextInt(5) : 0;
    lastfm = services < 2;
    navidrome = services > 0;
    percent = List.of(100, 100, 50, 20, 5).get(random.nextInt(5));
    only = random.nextInt(3) == 0 ? "" : method(random, lastfm, navidrome);
    always = random.nextBoolean() ? null : mutation(random);
    repeats = random.nextInt(12) == 0;
  }

  private static String method(Random random, boolean lastfm, boolean navidrome) {
    List<String> methods = new ArrayList<>();
    if (lastfm) {
      methods.addAll(
          List.of("user.getRecentTracks", "user.getRecentTracks", "user.getLovedTracks"));
    }
    if (navidrome) {
      methods.addAll(
          List.of(
              "ping",
              "auth/login",
              "api/song",
              "api/song",
              "api/scrobble",
              "api/player",
              "search3",
              "getSong",
              "scrobble",
              "scrobble",
              "star",
              "getUser"));
    }
    return methods.get(random.nextInt(methods.size()));
  }

  private static Object mutation(Random random) {
    JsonMutation[] within = JsonMutation.values();
    AnswerMutation[] whole = AnswerMutation.values();
    return random.nextInt(3) > 0
        ? within[random.nextInt(within.length)]
        : whole[random.nextInt(whole.length)];
  }

  /** Begins. */
  void on(TestLastfm server) {
    server.fault(this::answer);
  }

  /** Begins. */
  void on(TestNavidrome server) {
    server.fault((request, work) -> answer(request, () -> work.apply(request)));
  }

  private HistoryReply answer(LastfmRequest request, HistoryReply good) {
    Answer answer =
        answer(
            lastfm,
            request.method(),
            new TreeMap<>(request.parameters()).toString(),
            new TreeMap<>(request.parameters()).toString(),
            () -> new Answer(good.status(), good.headers(), good.body()));
    if (answer.status() == 0) {
      throw new IllegalStateException("the connection breaks");
    }
    return new HistoryReply(answer.status(), answer.headers(), answer.body());
  }

  private NavidromeReply answer(NavidromeRequest request, Supplier<NavidromeReply> work) {
    Answer answer =
        answer(
            navidrome,
            request.name(),
            request.name(),
            request.parameters() + " " + request.headers() + " " + request.body(),
            () -> {
              NavidromeReply good = work.get();
              return new Answer(
                  good.status(), good.headers(), good.text().getBytes(StandardCharsets.UTF_8));
            });
    return answer.status() == 0
        ? NavidromeReply.CUT_OFF
        : new NavidromeReply(answer.status(), answer.headers(), answer.text());
  }

  private synchronized Answer answer(
      boolean attacked, String method, String key, String asked, Supplier<Answer> good) {
    if (++requests > MOST_REQUESTS && !stopped) {
      stopped = true;
      stop.run();
    }
    // Several requests are under way at once: what becomes of one depends on no other.
    Random random = new Random(Objects.hash(seed, key, times.merge(key, 1, Integer::sum)));
    boolean hit =
        attacked && (only.isEmpty() || only.equals(method)) && random.nextInt(100) < percent;
    if (!hit) {
      return good.get();
    }
    if (repeats) {
      Answer unharmed = good.get();
      Answer again = first.computeIfAbsent(method, unasked -> unharmed);
      hits.add(new Hit(method, "REPEATED", unharmed, again));
      return again;
    }
    Object mutation = always == null ? mutation(random) : always;
    Answer unharmed = good.get();
    Answer mutated = mutated(mutation, unharmed, asked, random);
    hits.add(new Hit(method, mutation.toString(), unharmed, mutated));
    return mutated;
  }

  private static Answer mutated(Object mutation, Answer good, String asked, Random random) {
    if (mutation instanceof AnswerMutation whole) {
      return whole.of(good, asked, random);
    }
    JsonNode answer;
    try {
      answer = JSON.readTree(good.text());
    } catch (JsonProcessingException noJson) {
      return good;
    }
    for (int i = random.nextInt(3); i >= 0; i--) {
      List<JsonPlace> places = JsonPlace.all(answer);
      if (!places.isEmpty()) {
        ((JsonMutation) mutation).apply(places.get(random.nextInt(places.size())), random);
      }
    }
    return good.text(JsonMutation.written(answer));
  }

  synchronized List<Hit> hits() {
    return List.copyOf(hits);
  }

  synchronized int requests() {
    return requests;
  }

  /** Whether the run asked without end. */
  synchronized boolean endless() {
    return stopped;
  }

  @Override
  public String toString() {
    return (lastfm ? "Last.fm " : "")
        + (navidrome ? "Navidrome " : "")
        + percent
        + "% of "
        + (only.isEmpty() ? "all" : only)
        + (repeats ? ", repeated" : always == null ? "" : ", " + always);
  }
}
