package navisync.navidrome.api;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import navisync.io.Timekeeper;
import navisync.model.Annotation;
import navisync.model.TimedPlay;
import navisync.model.UnconfirmedPlays;
import navisync.model.UnconfirmedPlays.Unconfirmed;

/**
 * The proof that the server counts plays: a count that goes up after a batch was sent. Some servers
 * show no counts, some are copies that store nothing, so without it nobody knows what was counted.
 * Plays sent without it are saved as unconfirmed and held back from later runs until a count goes
 * up. Sample: 3 plays of a track with count 7 are sent. At 8 or more the proof is given; at 7,
 * after half a minute, the 3 plays are saved.
 */
final class CountProof {
  /** Some servers count in the background; about half a minute in all. */
  private static final List<Duration> PAUSES =
      List.of(1, 2, 4, 8, 15).stream().map(Duration::ofSeconds).toList();

  private final CountReader counts;
  private final UnconfirmedPlays memory;
  private final Timekeeper time;
  private final boolean countsShown;
  private final Set<TimedPlay> standing;
  private final List<TimedPlay> withheld = new ArrayList<>();
  private final List<TimedPlay> unconfirmed = new ArrayList<>();
  private boolean given;
  private boolean once;

  /**
   * Begins without proof.
   *
   * @param shown whether the server shows a count of any track
   */
  CountProof(CountReader counts, UnconfirmedPlays memory, Timekeeper time, SendJob.Counts shown) {
    this.counts = counts;
    this.memory = memory;
    this.time = time;
    this.countsShown = shown == SendJob.Counts.SHOWN;
    this.standing =
        memory.all().stream().map(Unconfirmed::play).collect(Collectors.toCollection(HashSet::new));
    this.unconfirmed.addAll(standing);
  }

  /** Returns whether counts were seen to move. */
  boolean given() {
    return given;
  }

  /** Returns the plays that were sent and may not have been counted. */
  List<TimedPlay> unconfirmed() {
    return List.copyOf(unconfirmed);
  }

  /** Takes out the plays that were sent without proof before, for now. */
  List<TimedPlay> without(List<TimedPlay> plays) {
    List<TimedPlay> others = new ArrayList<>();
    plays.forEach(play -> (standing.contains(play) ? withheld : others).add(play));
    return others;
  }

  /**
   * Returns whether the proof can still be given: not where nothing shows a count, or nothing else
   * is to send.
   */
  boolean possible(List<TimedPlay> rest) {
    return standing.isEmpty() || countsShown && !rest.isEmpty();
  }

  /**
   * Returns how many plays to send for the proof: few, and only one after others were sent in vain.
   */
  int plays(int first) {
    return standing.isEmpty() && !once ? first : 1;
  }

  /** Keeps the plays where a lost answer, or a kill, would leave them without proof. */
  void beforeSending(List<TimedPlay> batch, Map<String, Long> countsBefore) {
    if (!given && !countsShown) {
      memory.keep(batch, countsBefore);
    }
  }

  /**
   * Looks for a count that moved after a batch was accepted, for half a minute.
   *
   * @return what the server keeps now about the tracks of the batch
   */
  Map<String, Annotation> find(List<TimedPlay> batch, Map<String, Long> countsBefore) {
    Set<String> tracks = batch.stream().map(TimedPlay::track).collect(Collectors.toSet());
    Map<String, Annotation> now = counts.now(tracks);
    for (Duration pause : PAUSES) {
      if (CountReader.anyHigher(now, countsBefore)) {
        break;
      }
      Interruption.pause(time, pause);
      now = counts.now(tracks);
    }
    if (CountReader.anyHigher(now, countsBefore)) {
      give();
    } else {
      memory.keep(batch, countsBefore);
      unconfirmed.addAll(batch);
    }
    return now;
  }

  /** Notes that counts were seen to move. */
  void give() {
    if (!given) {
      given = true;
      unconfirmed.clear();
      memory.clear();
    }
  }

  /**
   * Returns whether plays may be sent again whose answer was lost and which no count shows: where
   * counts are shown, they were not counted.
   */
  boolean allowsAgain(List<TimedPlay> batch) {
    once = true;
    boolean allowed = given || countsShown;
    if (!allowed) {
      unconfirmed.addAll(batch);
    }
    return allowed;
  }

  /** Returns the plays that were taken out, once there is proof; each time but the first none. */
  List<TimedPlay> released() {
    List<TimedPlay> released = given ? List.copyOf(withheld) : List.of();
    if (given) {
      withheld.clear();
    }
    return released;
  }
}
