package navisync.navidrome.api;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import navisync.model.TimedPlay;

/**
 * The plays to send next, and those behind them, both in their order.
 *
 * @param batch the next ones
 * @param behind the others
 */
record BatchChoice(List<TimedPlay> batch, List<TimedPlay> behind) {

  /** Chooses the first plays. */
  static BatchChoice first(List<TimedPlay> plays, int number) {
    int length = Math.min(number, plays.size());
    return new BatchChoice(
        List.copyOf(plays.subList(0, length)),
        new ArrayList<>(plays.subList(length, plays.size())));
  }

  /**
   * Chooses plays from anywhere, so that two runs that begin at the same moment hardly choose the
   * same.
   */
  static BatchChoice some(List<TimedPlay> plays, int number, Random random) {
    List<Integer> places =
        IntStream.range(0, plays.size()).boxed().collect(Collectors.toCollection(ArrayList::new));
    Collections.shuffle(places, random);
    Set<Integer> chosen = new HashSet<>(places.subList(0, Math.min(number, plays.size())));
    List<TimedPlay> batch = new ArrayList<>();
    List<TimedPlay> behind = new ArrayList<>();
    for (int place = 0; place < plays.size(); place++) {
      (chosen.contains(place) ? batch : behind).add(plays.get(place));
    }
    return new BatchChoice(batch, behind);
  }
}
