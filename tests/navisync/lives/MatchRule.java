package navisync.lives;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import navisync.lives.Listening.PlaysOf;
import navisync.lives.Recorded.Part;
import navisync.model.LastfmTrack;

/**
 * Which library tracks the plays of a Last.fm track go to. In this library names either agree, in
 * any case of letters, or have nothing in common; what has to be chosen is the copy, among those
 * that are there. A copy is kept once it was chosen, until the settings change: the plays that
 * count at it then stay there, and count at no other copy, until they are taken back.
 */
final class MatchRule {
  private final Model model;
  private final State state;

  MatchRule(Model model, State state) {
    this.model = model;
    this.state = state;
  }

  /** The copies that plays go to. */
  Set<Tune> of(LastfmTrack track) {
    List<Tune> copies = copies(track);
    Predicate<Tune> kept = copy -> isRecorded(track, copy) && !isOfOthers(track, copy);
    if (model.copyRule == CopyRule.AWARE) {
      List<Tune> own = copies.stream().filter(copy -> copy.album.equals(track.album())).toList();
      if (!own.isEmpty()) {
        return EnumSet.of(own.get(0));
      }
    }
    return chosen(copies, kept);
  }

  /** The copies that a love goes to. It tells of no album, and is kept where it gave a star. */
  Set<Tune> ofLove(Tune loved) {
    List<Tune> copies = copies(loved.withoutAlbum());
    Predicate<Tune> kept = copy -> state.recorded(copy).loveGiven != null;
    Set<Tune> chosen = chosen(copies, kept);
    if (chosen.isEmpty()) {
      copies.stream().filter(kept).forEach(chosen::add);
    }
    return chosen;
  }

  private List<Tune> copies(LastfmTrack track) {
    return state.there().stream()
        .filter(tune -> tune.isNamed(track))
        .sorted((one, other) -> one.copies().indexOf(one) - other.copies().indexOf(other))
        .toList();
  }

  private Set<Tune> chosen(List<Tune> copies, Predicate<Tune> kept) {
    Set<Tune> all = EnumSet.noneOf(Tune.class);
    all.addAll(copies);
    if (copies.size() <= 1) {
      return all;
    }
    return switch (model.copyRule) {
      case AWARE, FIRST ->
          EnumSet.of(copies.stream().filter(kept).findFirst().orElse(copies.get(0)));
      case ALL -> all;
      case SKIP, ASK, PROMPT -> EnumSet.noneOf(Tune.class);
    };
  }

  private boolean isRecorded(LastfmTrack track, Tune copy) {
    return part(track, copy).number() > 0;
  }

  private Part part(LastfmTrack track, Tune copy) {
    Recorded recorded = state.recorded.getOrDefault(copy, new Recorded());
    return recorded.parts.getOrDefault(track, new Part());
  }

  private boolean isOfOthers(LastfmTrack track, Tune copy) {
    return model.runs.choseByOthers(new Run.Choice(model.account, track, copy), model.copyRule);
  }

  /** The plays that stay at copies which other settings chose, by the copy. */
  Map<Tune, PlaysOf> staying(LastfmTrack track, PlaysOf plays) {
    Set<Tune> targets = of(track);
    Map<Tune, PlaysOf> staying = new EnumMap<>(Tune.class);
    for (Tune copy : copies(track)) {
      if (isRecorded(track, copy) && isOfOthers(track, copy) && !targets.contains(copy)) {
        PlaysOf here = recordedOf(plays, part(track, copy));
        for (Tune target : targets) {
          here = here.without(recordedOf(plays, part(track, target)));
        }
        if (here.number() > 0) {
          staying.put(copy, here);
        }
      }
    }
    return staying;
  }

  /**
   * What is recorded of plays that stay at a copy is theirs as before, also where a run brings back
   * a count that fell.
   *
   * @param plays the Last.fm tracks with plays there
   */
  void keepAdded(Tune copy, Set<LastfmTrack> plays, State after) {
    for (LastfmTrack track : plays) {
      if (!of(track).contains(copy)) {
        Recorded recorded = after.recorded(copy);
        Part kept = part(track, copy).copy();
        kept.addedAtMost = Math.max(kept.addedAtMost, recorded.part(track).addedAtMost);
        recorded.parts.put(track, kept);
      }
    }
  }

  private static PlaysOf recordedOf(PlaysOf plays, Part part) {
    List<Long> times = new ArrayList<>(plays.dated());
    times.addAll(plays.ahead());
    Pairing.unpaired(times, part.plays).forEach(times::remove);
    return new PlaysOf(
        plays.dated().stream().filter(times::contains).toList(),
        plays.ahead().stream().filter(times::contains).toList(),
        Math.min(plays.undated(), part.undated));
  }

  /**
   * The Last.fm tracks with plays at each library track.
   *
   * @param takenBack the copies at which nothing stays
   */
  Map<Tune, Map<LastfmTrack, PlaysOf>> wanted(Set<Tune> takenBack) {
    Map<Tune, Map<LastfmTrack, PlaysOf>> wanted = new LinkedHashMap<>();
    model
        .listening
        .known()
        .forEach(
            (track, plays) -> {
              Map<Tune, PlaysOf> staying = staying(track, plays);
              staying.keySet().removeAll(takenBack);
              PlaysOf rest = plays;
              for (Map.Entry<Tune, PlaysOf> copy : staying.entrySet()) {
                add(wanted, copy.getKey(), track, copy.getValue());
                rest = rest.without(copy.getValue());
              }
              for (Tune target : of(track)) {
                add(wanted, target, track, rest);
              }
            });
    return wanted;
  }

  private static void add(
      Map<Tune, Map<LastfmTrack, PlaysOf>> wanted, Tune copy, LastfmTrack track, PlaysOf plays) {
    if (plays.number() > 0) {
      wanted.computeIfAbsent(copy, each -> new LinkedHashMap<>()).put(track, plays);
    }
  }
}
