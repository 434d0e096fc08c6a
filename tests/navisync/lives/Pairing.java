package navisync.lives;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Plays that two sides know: paired one to one, the nearest first, within the tolerance. */
final class Pairing {
  /** PLAY_TIME_TOLERANCE_SECONDS unless set. */
  static final long TOLERANCE = 300;

  private record Pair(int one, int other, long apart) {}

  private Pairing() {}

  /** Those of the ones that have no partner among the others. */
  static List<Long> unpaired(List<Long> ones, List<Long> others) {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < ones.size(); i++) {
      for (int j = 0; j < others.size(); j++) {
        long apart = Math.abs(ones.get(i) - others.get(j));
        if (apart <= TOLERANCE) {
          pairs.add(new Pair(i, j, apart));
        }
      }
    }
    pairs.sort(Comparator.comparingLong(Pair::apart));
    boolean[] oneTaken = new boolean[ones.size()];
    boolean[] otherTaken = new boolean[others.size()];
    for (Pair pair : pairs) {
      if (!oneTaken[pair.one] && !otherTaken[pair.other]) {
        oneTaken[pair.one] = true;
        otherTaken[pair.other] = true;
      }
    }
    List<Long> left = new ArrayList<>();
    for (int i = 0; i < ones.size(); i++) {
      if (!oneTaken[i]) {
        left.add(ones.get(i));
      }
    }
    return left;
  }
}
