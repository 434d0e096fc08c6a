package navisync.navidrome.api;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import navisync.Failure;
import navisync.io.Timekeeper;
import navisync.model.Annotation;
import navisync.model.TimedPlay;
import navisync.navidrome.api.BatchRequest.Outcome;
import navisync.navidrome.api.SendResult.Stop;

/**
 * Sends plays in batches, and never more than Last.fm's count minus the count just read. The first
 * batch is small and has to move a count. Right before each batch the counts of its tracks are
 * read: when others send at the same time, it waits until they are done and leaves out what they
 * sent. A batch that was answered ok is done; of one whose answer was lost, the counts tell what
 * was counted before anything more goes.
 */
final class PlaySender {
  /** Small, since none of it can be confirmed where no count moves. */
  private static final int PROBE = 20;

  private static final int FIRST_BATCH = 250;

  /** Servers and proxies take shorter addresses than bodies. */
  private static final int FIRST_BATCH_IN_ADDRESS = 50;

  private static final int TRIES_WITHOUT_PROGRESS = 5;
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

  /** Two that began at the same moment should not go on at the same moment. */
  private static final int LONGEST_BACKOFF_MILLISECONDS = 5_000;

  private final SubsonicClient client;
  private final CountReader counts;
  private final OtherPlays others;
  private final PlayerWatch player;
  private final CountProof proof;
  private final Timekeeper time;
  private final SendJob job;
  private final Random random;
  private final BatchSize size;
  private final Map<String, Long> expected;
  private final List<TimedPlay> sent = new ArrayList<>();
  private final List<TimedPlay> refused = new ArrayList<>();
  private final List<TimedPlay> doubtful = new ArrayList<>();
  private final List<TimedPlay> byOthers = new ArrayList<>();
  private List<TimedPlay> rest;
  private Stop stop = Stop.NOT;
  private String trouble = "";
  private int failures;

  /** Creates a sender for one job. */
  PlaySender(
      SendJob job,
      SubsonicClient client,
      CountReader counts,
      OtherPlays others,
      PlayerWatch player,
      CountProof proof,
      Timekeeper time) {
    this.job = job;
    this.client = client;
    this.counts = counts;
    this.others = others;
    this.player = player;
    this.proof = proof;
    this.time = time;
    this.random = new Random(time.now().getEpochSecond() ^ time.now().getNano());
    this.expected = new HashMap<>(job.before());
    this.size =
        new BatchSize(
            client.transport() == ParameterTransport.FORM ? FIRST_BATCH : FIRST_BATCH_IN_ADDRESS);
    this.rest = proof.without(job.plays());
  }

  /**
   * Sends all plays; what was really counted is read by the caller at the end.
   *
   * @param progress told how many plays are dealt with
   * @throws Failure of an error if the server takes nothing more; the open intent tells how far it
   *     came
   */
  SendResult send(IntConsumer progress) {
    stop = proof.possible(rest) ? Stop.NOT : Stop.UNCONFIRMED_BEFORE;
    while (stop == Stop.NOT && !rest.isEmpty()) {
      if (!player.forwardsNothing()) {
        stop = Stop.FORWARDING;
        break;
      }
      List<TimedPlay> batch = nextBatch();
      if (othersCounted(batch)) {
        sendAgain(batch);
        waitForOthers();
      } else {
        send(batch);
      }
      progress.accept(job.plays().size() - rest.size());
    }
    player.check();
    return new SendResult(
        List.copyOf(refused),
        List.copyOf(doubtful),
        proof.unconfirmed(),
        List.copyOf(byOthers),
        player.forwarded(),
        stop == Stop.NOT ? 0 : rest.size(),
        stop,
        trouble);
  }

  /**
   * Returns whether others counted plays of its tracks meanwhile; looks only at some of many
   * tracks.
   */
  private boolean othersCounted(List<TimedPlay> batch) {
    Stream<String> tracks = batch.stream().map(TimedPlay::track).distinct();
    return CountReader.anyHigher(
        counts.now(tracks.limit(counts.tracksAtOnce()).collect(Collectors.toSet())), expected);
  }

  /** Others send, or the user listens: waits until the counts rest, and cuts the rest down. */
  private void waitForOthers() {
    Interruption.pause(time, Duration.ofMillis(random.nextInt(LONGEST_BACKOFF_MILLISECONDS)));
    Map<String, Annotation> now = counts.atRest(tracks(rest));
    now.forEach((track, annotation) -> expected.put(track, annotation.count()));
    List<TimedPlay> needed =
        NeededPlays.of(
            rest, job.targets(), now, others.since(job.history(), sent), job.toleranceSeconds());
    byOthers.addAll(NeededPlays.leftOut(rest, needed));
    rest = new ArrayList<>(needed);
  }

  private static Set<String> tracks(List<TimedPlay> plays) {
    return plays.stream().map(TimedPlay::track).collect(Collectors.toSet());
  }

  /** Takes the next batch off the rest. */
  private List<TimedPlay> nextBatch() {
    int most = size.next();
    BatchChoice choice =
        proof.given()
            ? BatchChoice.first(rest, most)
            : BatchChoice.some(rest, Math.min(most, proof.plays(PROBE)), random);
    rest = choice.behind();
    return choice.batch();
  }

  private void send(List<TimedPlay> batch) {
    proof.beforeSending(batch, expected);
    Instant start = time.now();
    player.sent(batch.size());
    BatchRequest.Result result = BatchRequest.send(client, batch);
    trouble = result.trouble().isEmpty() ? trouble : result.trouble();
    if (result.outcome() == Outcome.OK) {
      player.check();
      accepted(batch, Duration.between(start, time.now()));
      return;
    }
    Interruption.pause(time, result.pause());
    List<TimedPlay> left = confirm(batch, start);
    failures = left.size() == batch.size() ? failures + 1 : 0;
    if (result.outcome() == Outcome.REFUSED) {
      sendAgain(refused(batch, left));
    } else if (left.isEmpty() || proof.allowsAgain(batch)) {
      sendAgain(lost(left));
    } else {
      stop = Stop.UNCONFIRMED;
    }
  }

  private void accepted(List<TimedPlay> batch, Duration duration) {
    size.taken(batch.size(), duration);
    failures = 0;
    sent.addAll(batch);
    Map<String, Annotation> now = proof.given() ? Map.of() : proof.find(batch, expected);
    batch.forEach(play -> expected.merge(play.track(), 1L, Long::sum));
    if (!proof.given()) {
      stop = Stop.UNCONFIRMED;
    } else {
      sendAgain(proof.released());
      if (CountReader.anyHigher(now, expected)) {
        waitForOthers();
      }
    }
  }

  /** Puts plays back into the rest, which stays in the order of time. */
  private void sendAgain(List<TimedPlay> plays) {
    if (!plays.isEmpty()) {
      rest.addAll(plays);
      rest.sort(Comparator.comparingLong(TimedPlay::second));
    }
  }

  /** Returns what of a batch is still to be sent, by the counts once they no longer change. */
  private List<TimedPlay> confirm(List<TimedPlay> batch, Instant start) {
    Map<String, Annotation> now = counts.atRest(tracks(batch));
    BatchOutcome outcome = BatchOutcome.of(batch, rest, expected, job.targets(), now, start);
    if (!outcome.counted().isEmpty()) {
      proof.give();
      sendAgain(proof.released());
    }
    now.forEach((track, annotation) -> expected.put(track, annotation.count()));
    sent.addAll(outcome.counted());
    doubtful.addAll(outcome.doubtful());
    return outcome.left();
  }

  /** Returns what to send again of a batch that was refused. */
  private List<TimedPlay> refused(List<TimedPlay> batch, List<TimedPlay> left) {
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

  /** Returns what to send again of a batch whose answer was lost. */
  private List<TimedPlay> lost(List<TimedPlay> left) {
    if (failures > TRIES_WITHOUT_PROGRESS) {
      throw stopped();
    }
    size.lost();
    Interruption.pause(time, FIRST_PAUSE.multipliedBy(1L << failures));
    return left;
  }

  private Failure stopped() {
    return Failure.error("Navidrome accepts no more plays: " + trouble + ".", null);
  }
}
