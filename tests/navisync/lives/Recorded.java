package navisync.lives;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import navisync.lives.Listening.PlaysOf;
import navisync.model.LastfmTrack;

/** What runs recorded about one library track: the plays it counts already, and for whom. */
final class Recorded {
  /** What is recorded for one Last.fm track. */
  static final class Part {
    /** Plays that the count holds. */
    List<Long> plays = new ArrayList<>();

    /** Plays without a time that the count holds. */
    int undated;

    /** How many of them runs added: at least, and at most where the rules leave it open. */
    int addedAtLeast;

    int addedAtMost;

    Part copy() {
      Part copy = new Part();
      copy.plays = new ArrayList<>(plays);
      copy.undated = undated;
      copy.addedAtLeast = addedAtLeast;
      copy.addedAtMost = addedAtMost;
      return copy;
    }

    int number() {
      return plays.size() + undated;
    }

    private void mayBeAdded(int more) {
      addedAtMost = Math.min(number(), addedAtMost + more);
    }

    /** Whether the count holds the same plays. */
    boolean same(Part other) {
      return undated == other.undated
          && plays.size() == other.plays.size()
          && plays.containsAll(other.plays);
    }
  }

  Map<LastfmTrack, Part> parts = new LinkedHashMap<>();

  /** The same for the account that is not in use. */
  Map<LastfmTrack, Part> partsOfOther = new LinkedHashMap<>();

  /** The count and the number of history rows as the last run left them; null before the first. */
  Integer left;

  int historyLeft;

  /** What both would be if the undo that forgot them had not; null where none did. */
  Integer forgottenLeft;

  int forgottenHistory;

  /** The love that brought a star, and when the star was dated; null when no run set one. */
  Long loveGiven;

  /** When a run set the star. */
  long starSetAt;

  /**
   * Whether that run raised no count, or a later one left the star away: over the API nothing tells
   * then what became of it.
   */
  boolean starAlone;

  /**
   * Whether a star that the person took was brought back and taken by undos over the API: then it
   * is open who took it.
   */
  boolean starTakenByUndo;

  /** Plays that runs sent, or added to the history. */
  List<Long> rows = new ArrayList<>();

  /** Whether a count is below what the last run left: a backup came back. */
  boolean fell(Kept kept) {
    return left != null && kept.count < left;
  }

  Recorded copy() {
    Recorded copy = new Recorded();
    parts.forEach((track, part) -> copy.parts.put(track, part.copy()));
    partsOfOther.forEach((track, part) -> copy.partsOfOther.put(track, part.copy()));
    copy.left = left;
    copy.historyLeft = historyLeft;
    copy.forgottenLeft = forgottenLeft;
    copy.forgottenHistory = forgottenHistory;
    copy.loveGiven = loveGiven;
    copy.starSetAt = starSetAt;
    copy.starAlone = starAlone;
    copy.starTakenByUndo = starTakenByUndo;
    copy.rows = new ArrayList<>(rows);
    return copy;
  }

  Part part(LastfmTrack track) {
    return parts.computeIfAbsent(track, each -> new Part());
  }

  /** All plays that the count holds for this account, for whichever spelling. */
  List<Long> plays() {
    return plays(parts);
  }

  /** All plays that the count holds for the other account. */
  List<Long> playsOfOther() {
    return plays(partsOfOther);
  }

  /** How many plays without a time it holds for the other account. */
  int undatedOfOther() {
    return partsOfOther.values().stream().mapToInt(part -> part.undated).sum();
  }

  private static List<Long> plays(Map<LastfmTrack, Part> parts) {
    List<Long> all = new ArrayList<>();
    parts.values().forEach(part -> all.addAll(part.plays));
    return all;
  }

  /** Whether it holds no play of any account. */
  boolean isEmpty() {
    return parts.values().stream().allMatch(part -> part.number() == 0)
        && partsOfOther.values().stream().allMatch(part -> part.number() == 0);
  }

  /**
   * Plays that were edited are the same plays: they are recorded under the name and the time that
   * they have now, and count as added as far as they did.
   */
  void follow(Set<LastfmTrack> known, Map<LastfmTrack, PlaysOf> wanted) {
    List<Long> gone = new ArrayList<>();
    List<Long> added = new ArrayList<>();
    parts.forEach(
        (track, part) -> {
          if (wanted.containsKey(track) || !known.contains(track)) {
            gone.addAll(without(part.plays, times(wanted.get(track))));
          }
        });
    wanted.forEach((track, plays) -> added.addAll(without(times(plays), part(track).plays)));
    List<Long> edited = without(gone, Pairing.unpaired(gone, added));
    List<Long> now = without(added, Pairing.unpaired(added, gone));
    int most = 0;
    int least = 0;
    for (Map.Entry<LastfmTrack, Part> each : parts.entrySet()) {
      Part part = each.getValue();
      if (wanted.containsKey(each.getKey()) || !known.contains(each.getKey())) {
        for (Long second : without(part.plays, times(wanted.get(each.getKey())))) {
          if (edited.remove(second)) {
            part.plays.remove(second);
          }
        }
        most += Math.max(0, part.addedAtMost - part.number());
        least += Math.max(0, part.addedAtLeast - part.number());
        part.addedAtMost = Math.min(part.addedAtMost, part.number());
        part.addedAtLeast = Math.min(part.addedAtLeast, part.number());
      }
    }
    for (Map.Entry<LastfmTrack, PlaysOf> each : wanted.entrySet()) {
      Part part = part(each.getKey());
      for (Long second : without(times(each.getValue()), part.plays)) {
        if (now.remove(second)) {
          part.plays.add(second);
        }
      }
      part.mayBeAdded(most);
      if (wanted.size() == 1) {
        part.addedAtLeast = Math.min(part.number(), part.addedAtLeast + least);
      }
    }
  }

  private static List<Long> times(PlaysOf plays) {
    List<Long> times = new ArrayList<>();
    if (plays != null) {
      times.addAll(plays.dated());
      times.addAll(plays.ahead());
    }
    return times;
  }

  private static List<Long> without(List<Long> plays, List<Long> others) {
    List<Long> rest = new ArrayList<>(plays);
    others.forEach(rest::remove);
    return rest;
  }

  /**
   * Plays that are all gone are recorded no longer where others go: these may be the same under
   * another name, and count as added as far as those did.
   */
  void forgetGone(Set<LastfmTrack> known, Set<LastfmTrack> wanted) {
    for (Map.Entry<LastfmTrack, Part> each : List.copyOf(parts.entrySet())) {
      if (!known.contains(each.getKey())) {
        int added = each.getValue().addedAtMost;
        each.setValue(new Part());
        wanted.forEach(track -> part(track).mayBeAdded(added));
      }
    }
  }

  /** From now on runs are about the other account. */
  void changeAccount() {
    Map<LastfmTrack, Part> own = parts;
    parts = partsOfOther;
    partsOfOther = own;
  }
}
