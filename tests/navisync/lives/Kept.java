package navisync.lives;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What Navidrome keeps for ann about a track, an album or an artist. Times are unix seconds. */
final class Kept {
  int count;
  Long played;
  boolean starred;
  Long starredAt;
  List<Long> history = new ArrayList<>();

  /** By how much the count may be higher, where the rules leave it open. */
  int unsure;

  /** Whether the rules leave open which plays the history got, if not how many. */
  boolean rowsUnsure;

  /** How many rows fewer the history may have got, where the rules leave a rise open. */
  int rowsFewer;

  /** Whether the server dated the star, so that it may be dated a little later. */
  boolean starUnsure;

  /** Whether the rules leave open if an undo takes the star away. */
  boolean starTakenOpen;

  /** Whether the rules leave open if the star comes back. */
  boolean starBackOpen;

  /** Dates that the rules allow as well; null is one, too. */
  private final Set<Long> orPlayed = new HashSet<>();

  /** A star that the rules allow as well. */
  Long orStarredAt;

  /** Whether the rules leave open if the star is set again. */
  boolean starOpen;

  Kept copy() {
    Kept copy = new Kept();
    copy.count = count;
    copy.played = played;
    copy.starred = starred;
    copy.starredAt = starredAt;
    copy.history = new ArrayList<>(history);
    return copy;
  }

  /** The rules allow another date, too, or none. */
  void orPlayed(Long other) {
    orPlayed.add(other);
  }

  /** Takes over the real date where the rules allow it. */
  void takeOpenDate(Long real) {
    if (orPlayed.contains(real)) {
      played = real;
    }
    orPlayed.clear();
  }

  /** A play, as the server counts it. */
  void play(long second) {
    count++;
    played = later(played, second);
  }

  static Long later(Long one, Long other) {
    return one == null || other != null && other > one ? other : one;
  }

  /** Whether an undo or a run that took it for another changed anything. */
  boolean same(Kept other) {
    return toString().equals(other.toString());
  }

  @Override
  public String toString() {
    return count
        + (played == null ? "" : " played " + time(played))
        + (starred ? " starred " + time(starredAt) : "")
        + (history.isEmpty()
            ? ""
            : history.stream()
                .sorted()
                .map(Kept::time)
                .collect(Collectors.joining(", ", " history ", "")));
  }

  static String time(Long second) {
    return second == null ? "never" : Instant.ofEpochSecond(second).toString();
  }
}
