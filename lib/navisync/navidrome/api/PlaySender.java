package navisync.navidrome.api;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import navisync.Failure;
import navisync.lastfm.Timekeeper;
import navisync.navidrome.Annotation;
import navisync.navidrome.PlayDate;
import navisync.navidrome.api.SubsonicAnswer.Foreign;
import navisync.navidrome.api.SubsonicAnswer.Good;
import navisync.navidrome.api.SubsonicAnswer.Refused;

/**
 * Sends plays in batches, in their order. A batch that was answered ok is done; of one whose answer
 * was lost or bad, the counts tell what was counted, before anything more goes: so no play is
 * counted twice, and what is needed is always Last.fm's count minus the count just read.
 */
final class PlaySender {
  private static final int FIRST_BATCH = 250;

  /** Servers and proxies take shorter addresses than bodies. */
  private static final int FIRST_BATCH_IN_ADDRESS = 50;

  private static final int TRIES_WITHOUT_PROGRESS = 5;
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

  /** What became of a batch. */
  private enum Outcome {
    OK,
    /** The server, or a proxy, took it for too large or too wrong. */
    REFUSED,
    /** Nobody knows. */
    LOST
  }

  private final SubsonicClient client;
  private final CountReader counts;
  private final Timekeeper time;
  private final Map<String, Long> expected;
  private final Map<String, Long> targets;
  private final BatchSize size;
  private final List<Play> refused = new ArrayList<>();
  private final List<Play> doubtful = new ArrayList<>();
  private String trouble = "";
  private Duration wait = Duration.ZERO;

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
      Map<String, Long> before,
      Map<String, Long> targets) {
    this.client = client;
    this.counts = counts;
    this.time = time;
    this.expected = new HashMap<>(before);
    this.targets = targets;
    this.size =
        new BatchSize(client.carrier() == Carrier.FORM ? FIRST_BATCH : FIRST_BATCH_IN_ADDRESS);
  }

  /**
   * Sends all of them; what was really counted is read by the caller at the end.
   *
   * @param progress told how many plays are dealt with
   * @throws Failure when the server takes nothing more; the open intent tells how far it came
   */
  NavidromeServer.Sent send(List<Play> plays, IntConsumer progress) {
    List<Play> rest = plays;
    int failures = 0;
    while (!rest.isEmpty()) {
      List<Play> batch = rest.subList(0, Math.min(size.next(), rest.size()));
      List<Play> behind = rest.subList(batch.size(), rest.size());
      Instant start = time.now();
      Outcome outcome = send(batch);
      if (outcome == Outcome.OK) {
        batch.forEach(play -> expected.merge(play.track(), 1L, Long::sum));
        size.taken(batch.size(), Duration.between(start, time.now()));
        failures = 0;
        rest = behind;
      } else {
        Repeating.pause(time, wait);
        List<Play> left = settle(batch, behind, start);
        boolean stuck = left.size() == batch.size();
        failures = stuck ? failures + 1 : 0;
        rest =
            new ArrayList<>(
                outcome == Outcome.REFUSED ? refused(batch, left) : lost(left, failures));
        rest.addAll(behind);
      }
      progress.accept(plays.size() - rest.size());
    }
    return new NavidromeServer.Sent(List.copyOf(refused), List.copyOf(doubtful), trouble);
  }

  /** Sends a batch once. */
  private Outcome send(List<Play> batch) {
    wait = Duration.ZERO;
    List<Map.Entry<String, String>> form = new ArrayList<>();
    form.add(Map.entry("submission", "true"));
    for (Play play : batch) {
      form.add(Map.entry("id", play.track()));
      form.add(Map.entry("time", Long.toString(Math.multiplyExact(play.second(), 1000L))));
    }
    try {
      SubsonicAnswer answer = client.once("scrobble", form);
      if (answer instanceof Good) {
        return Outcome.OK;
      }
      if (answer instanceof Refused refusal) {
        if (refusal.code() == Refused.NOT_ALLOWED || refusal.code() == Refused.WRONG_LOGIN) {
          throw SubsonicClient.refusal("scrobble", refusal);
        }
        trouble = refusal.message();
        return Outcome.REFUSED;
      }
      Foreign foreign = (Foreign) answer;
      NoAnswer nothing = new NoAnswer(foreign);
      trouble = nothing.getMessage();
      wait = waitingTime(nothing);
      return foreign.tooLarge() ? Outcome.REFUSED : Outcome.LOST;
    } catch (NoAnswer lost) {
      trouble = lost.getMessage();
      return Outcome.LOST;
    }
  }

  private static Duration waitingTime(NoAnswer nothing) {
    Duration wanted = nothing.waitingTime().orElse(Duration.ZERO);
    return wanted.compareTo(Repeating.LONGEST_WAIT) > 0 ? Repeating.LONGEST_WAIT : wanted;
  }

  /** What to send again of a batch that was refused as a whole. */
  private List<Play> refused(List<Play> batch, List<Play> left) {
    size.refused(batch.size());
    if (batch.size() > 1 || left.isEmpty()) {
      return left;
    }
    if (!size.takesPlays()) {
      throw stopped();
    }
    refused.addAll(left);
    return List.of();
  }

  /** What to send again of a batch whose answer was lost. */
  private List<Play> lost(List<Play> left, int failures) {
    if (failures > TRIES_WITHOUT_PROGRESS) {
      throw stopped();
    }
    size.lost(Math.max(1, left.size()));
    Repeating.pause(time, FIRST_PAUSE.multipliedBy(1L << failures));
    return left;
  }

  private Failure stopped() {
    return Failure.error(
        "Navidrome takes no more plays: "
            + trouble
            + "; what it counted is kept, and the next run goes on from there.",
        null);
  }

  /** What of a batch is still to be sent, by the counts as they stand once the server rests. */
  private List<Play> settle(List<Play> batch, List<Play> behind, Instant start) {
    Set<String> tracks = new HashSet<>();
    batch.forEach(play -> tracks.add(play.track()));
    Map<String, Long> growth = new HashMap<>();
    Map<String, Long> needed = new HashMap<>();
    counts
        .settled(tracks)
        .forEach(
            (track, annotation) -> {
              long grown = annotation.count() - expected.getOrDefault(track, 0L);
              growth.put(track, isLive(annotation, start) ? grown - 1 : grown);
              expected.put(track, annotation.count());
              needed.put(track, targets.getOrDefault(track, 0L) - annotation.count());
            });
    behind.forEach(play -> needed.computeIfPresent(play.track(), (id, number) -> number - 1));
    int counted = CountedPrefix.length(batch, growth);
    List<Play> left = new ArrayList<>();
    for (Play play : batch.subList(counted, batch.size())) {
      if (needed.merge(play.track(), -1L, Long::sum) >= 0) {
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
}
