package navisync.plan;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import navisync.model.LibraryTrack;
import navisync.model.PlayedTrack;
import navisync.model.SortedTimes;

/**
 * Plays that are recorded at a copy of a song which other settings chose. Until they are taken back
 * they count there and at no other copy, so that no play counts twice.
 */
final class EarlierCopies {
  private final Ledger ledger;
  private final long tolerance;
  private final Map<Long, Map<String, PlayedTrack>> byLastfmTrack = new HashMap<>();
  private final Map<String, Long> byCopy = new HashMap<>();

  EarlierCopies(PlanInput input) {
    this.ledger = input.ledger();
    this.tolerance = input.rules().toleranceSeconds();
    input.plays().forEach(this::find);
  }

  private EarlierCopies(EarlierCopies all, Predicate<String> without) {
    this.ledger = all.ledger;
    this.tolerance = all.tolerance;
    all.byLastfmTrack.forEach(
        (lastfmTrack, parts) ->
            parts.forEach(
                (copy, part) -> {
                  if (!without.test(copy)) {
                    add(copy, part);
                  }
                }));
  }

  /** Returns the same without some copies, by their ids: those whose plays are taken back. */
  EarlierCopies without(Predicate<String> copies) {
    return new EarlierCopies(this, copies);
  }

  private void find(PlayMatch play) {
    if (play.chosenBefore().isEmpty()) {
      return;
    }
    for (String copy : new TreeSet<>(play.chosenBefore())) {
      if (play.targets().stream().noneMatch(target -> target.id().equals(copy))) {
        PlayedTrack part = recordedOnlyAt(copy, play);
        if (part.plays() > 0) {
          add(copy, part);
        }
      }
    }
  }

  private void add(String copy, PlayedTrack part) {
    byLastfmTrack.computeIfAbsent(part.id(), id -> new TreeMap<>()).put(copy, part);
    byCopy.merge(copy, (long) part.plays(), Long::sum);
  }

  private PlayedTrack recordedOnlyAt(String copy, PlayMatch play) {
    PlayedTrack played = play.played();
    Ledger.Entry entry = ledger.entry(played.id(), copy);
    long[] times = recorded(played.times(), entry);
    long undated = Math.min(entry.undated(), played.withoutTime());
    for (LibraryTrack target : play.targets()) {
      Ledger.Entry there = ledger.entry(played.id(), target.id());
      times = SortedTimes.minus(times, recorded(played.times(), there));
      undated = Math.max(0, undated - there.undated());
    }
    return played.part(times, (int) undated);
  }

  /**
   * Returns those of a track's plays that are recorded; Last.fm may date one a little differently
   * since.
   */
  private long[] recorded(long[] seconds, Ledger.Entry entry) {
    return SortedTimes.minus(seconds, PlayPairs.unpaired(seconds, entry.plays(), tolerance));
  }

  /** Returns how many plays of all Last.fm tracks stay at a copy; 0 for none. */
  long plays(String copy) {
    return byCopy.getOrDefault(copy, 0L);
  }

  /** Returns the plays of a Last.fm track that stay, by the copy's id. */
  Map<String, PlayedTrack> of(long lastfmTrack) {
    return byLastfmTrack.getOrDefault(lastfmTrack, Map.of());
  }
}
