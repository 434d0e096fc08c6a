package navisync.navidrome.api;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import navisync.Failure;
import navisync.lastfm.Timekeeper;
import navisync.navidrome.Annotation;
import navisync.navidrome.PlayDate;

/**
 * Sends plays in batches, in their order. A batch that was answered ok is done; of one whose answer
 * was lost or bad, the counts tell what was counted, before anything more goes: so no play is
 * counted twice, and what is needed is always Last.fm's count minus the count just read.
 */
final class PlaySender {
  private static final int FIRST_BATCH = 250;

  /**
   * The most that fits the limit of 10,000 parameters, with room to spare (navidrome.md, "API").
   */
  private static final int LARGEST_BATCH = 2_000;

  private static final int TRIES_WITHOUT_PROGRESS = 5;
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

  /** Told how many plays are dealt with. */
  @FunctionalInterface
  interface Progress {
    void sent(int plays);
  }

  private final SubsonicClient client;
  private final CountReader counts;
  private final Timekeeper time;
  private final Map<String, Integer> expected;
  private final Map<String, Integer> targets;
  private final List<Play> doubtful = new ArrayList<>();

  private int batchSize = FIRST_BATCH;

  /**
   * A sender for one plan.
   *
   * @param before the counts before the first play
   * @param targets the counts they shall have
   */
  PlaySender(
      SubsonicClient client,
      CountReader counts,
      Timekeeper time,
      Map<String, Integer> before,
      Map<String, Integer> targets) {
    this.client = client;
    this.counts = counts;
    this.time = time;
    this.expected = new HashMap<>(before);
    this.targets = targets;
  }

  /**
   * Sends all of them.
   *
   * @return those that the server took neither alone nor with others; what it really counted is
   *     read by the caller at the end
   */
  List<Play> send(List<Play> plays, Progress progress) {
    List<Play> rest = new ArrayList<>(plays);
    List<Play> refused = new ArrayList<>();
    int failures = 0;
    while (!rest.isEmpty()) {
      List<Play> batch = List.copyOf(rest.subList(0, Math.min(batchSize, rest.size())));
      List<Play> behind = new ArrayList<>(rest.subList(batch.size(), rest.size()));
      Instant start = time.now();
      if (answeredOk(batch)) {
        batch.forEach(play -> expected.merge(play.track(), 1, Integer::sum));
        batchSize = Math.min(LARGEST_BATCH, batchSize * 2);
        failures = 0;
        rest = behind;
      } else {
        List<Play> left = settle(batch, behind, start);
        failures = left.size() < batch.size() ? 0 : failures + 1;
        if (failures > TRIES_WITHOUT_PROGRESS && batch.size() == 1) {
          refused.addAll(left);
          left = List.of();
          failures = 0;
        }
        batchSize = Math.max(1, batch.size() / 2);
        rest = new ArrayList<>(left);
        rest.addAll(behind);
        pause(failures);
      }
      progress.sent(plays.size() - rest.size());
    }
    return refused;
  }

  /** Plays of which nobody can tell whether they were counted; they are not sent again. */
  List<Play> doubtful() {
    return List.copyOf(doubtful);
  }

  /**
   * Sends a batch once. Whatever else than ok comes back, or nothing, tells nothing for certain.
   */
  private boolean answeredOk(List<Play> batch) {
    List<Map.Entry<String, String>> form = new ArrayList<>();
    form.add(Map.entry("submission", "true"));
    for (Play play : batch) {
      form.add(Map.entry("id", play.track()));
      form.add(Map.entry("time", Long.toString(Math.multiplyExact(play.second(), 1000L))));
    }
    try {
      return client.once("scrobble", form) instanceof SubsonicAnswer.Good;
    } catch (NoAnswer lost) {
      return false;
    }
  }

  /** What of a batch is still to be sent, by the counts as they stand once the server rests. */
  private List<Play> settle(List<Play> batch, List<Play> behind, Instant start) {
    Set<String> tracks = new HashSet<>();
    batch.forEach(play -> tracks.add(play.track()));
    Map<String, Annotation> now = counts.settled(tracks);
    Map<String, Integer> growth = new HashMap<>();
    now.forEach(
        (track, annotation) -> {
          int grown = annotation.count() - expected.getOrDefault(track, 0);
          growth.put(track, isLive(annotation, start) ? grown - 1 : grown);
          expected.put(track, annotation.count());
        });
    int counted = CountedPrefix.length(batch, growth);
    Map<String, Integer> needed = new HashMap<>();
    tracks.forEach(
        track ->
            needed.put(track, targets.getOrDefault(track, 0) - expected.getOrDefault(track, 0)));
    behind.forEach(play -> needed.computeIfPresent(play.track(), (id, number) -> number - 1));
    List<Play> left = new ArrayList<>();
    for (Play play : batch.subList(counted, batch.size())) {
      if (needed.merge(play.track(), -1, Integer::sum) >= 0) {
        left.add(play);
      } else {
        doubtful.add(play);
      }
    }
    return left;
  }

  /** Plays that are sent lie in the past; a later date is the person's own listening. */
  private static boolean isLive(Annotation annotation, Instant start) {
    return PlayDate.instant(annotation.playDate())
        .filter(played -> !played.isBefore(start))
        .isPresent();
  }

  private void pause(int failures) {
    try {
      time.pause(FIRST_PAUSE.multipliedBy(1L << Math.min(failures, 5)));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw Failure.interrupted("Interrupted; the next run finds out what was counted.");
    }
  }
}
