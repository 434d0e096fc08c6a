package navisync.lives;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import navisync.model.LastfmTrack;
import navisync.model.LovedTrack;
import navisync.model.Scrobble;

/** What happens at Last.fm. */
final class LastfmSteps {
  private LastfmSteps() {}

  /** A song is played on some device, so many minutes ago, and Last.fm hears of it only now. */
  record Play(Tune tune, int spelling, int minutesAgo) implements Step {
    @Override
    public void live(Life life) {
      long second = life.free(tune.title, life.now() - 60L * minutesAgo);
      life.scrobble(tune.spelling(spelling), second);
    }
  }

  /** A device whose clock is days ahead scrobbles: no time to trust until it has come. */
  record DatedAhead(Tune tune, int hours) implements Step {
    @Override
    public void live(Life life) {
      long second = life.free(tune.title, life.now() + 3_600L * hours);
      life.scrobble(tune.spelling(0), second);
    }
  }

  /** Two songs in one second, as two devices may play them. */
  record SameSecond(Tune tune, Tune other, int minutesAgo) implements Step {
    @Override
    public void live(Life life) {
      if (tune.title.equals(other.title)) {
        return;
      }
      long second = life.free(tune.title + other.title, life.now() - 60L * minutesAgo);
      if (life.free(tune.title, second) == second && life.free(other.title, second) == second) {
        life.scrobble(tune.spelling(0), second);
        life.scrobble(other.spelling(0), second);
      }
    }
  }

  /** A song that is in no library. */
  record PlayOfNobody(int minutesAgo) implements Step {
    @Override
    public void live(Life life) {
      long second = life.free("Lost", life.now() - 60L * minutesAgo);
      life.scrobble(new LastfmTrack("Nobody", "Lost", "", ""), second);
    }
  }

  /** A play is deleted on the site. */
  record Delete(int number) implements Step {
    @Override
    public void live(Life life) {
      List<Scrobble> plays = life.model.listening.plays;
      if (!plays.isEmpty()) {
        life.withdraw(plays.get(Math.floorMod(number, plays.size())));
      }
    }
  }

  /** A play of the last days is corrected on the site: the same second under another name. */
  record Edit(int number, Tune tune, int spelling) implements Step {
    @Override
    public void live(Life life) {
      long from = life.now() - 10 * 86_400;
      List<Scrobble> plays =
          life.model.listening.plays.stream().filter(play -> play.second() > from).toList();
      if (!plays.isEmpty()) {
        Scrobble play = plays.get(Math.floorMod(number, plays.size()));
        LastfmTrack name = tune.spelling(spelling);
        boolean sameSong = play.track().title().equalsIgnoreCase(name.title());
        if (!sameSong && !life.take(name.title(), play.second())) {
          return;
        }
        life.withdraw(play);
        life.scrobble(name, play.second());
      }
    }
  }

  /** Last.fm has so many plays of a track without a time. */
  record Undated(Tune tune, int spelling, int number) implements Step {
    @Override
    public void live(Life life) {
      Map<LastfmTrack, Integer> undated = life.model.listening.undated;
      undated.put(tune.spelling(spelling), number);
      life.world
          .lastfm()
          .undated(
              undated.entrySet().stream()
                  .flatMap(each -> Collections.nCopies(each.getValue(), each.getKey()).stream())
                  .toList());
    }
  }

  /** A song is loved, or no longer. */
  record Love(Tune tune, boolean loved) implements Step {
    @Override
    public void live(Life life) {
      Map<Tune, Long> loves = life.model.listening.loves;
      boolean unsettled = !loves.equals(life.model.listening.knownLoves());
      if (tune != tune.copies().get(0) || loves.containsKey(tune) == loved || unsettled) {
        return;
      }
      if (loved) {
        loves.put(tune, life.now() - 30);
      } else {
        loves.remove(tune);
      }
      life.world
          .lastfm()
          .loved(
              loves.entrySet().stream()
                  .map(
                      each ->
                          new LovedTrack(
                              each.getKey().artist(), each.getKey().title, "", each.getValue()))
                  .toList());
    }
  }

  /** From now on the person syncs another account, with the same cache. */
  record ChangeAccount() implements Step {
    @Override
    public void live(Life life) {
      life.changeAccount();
    }
  }

  /**
   * The account in use gets the plays that the other one has and it has not.
   *
   * @param apart by how many seconds its time for them differs
   */
  record SameHistory(int apart) implements Step {
    @Override
    public void live(Life life) {
      List<Scrobble> own = List.copyOf(life.model.listening.plays);
      for (Scrobble play : List.copyOf(life.model.otherListening.plays)) {
        boolean known =
            own.stream()
                .anyMatch(
                    each ->
                        each.track().title().equalsIgnoreCase(play.track().title())
                            && Math.abs(each.second() - play.second()) < 1000);
        if (!known) {
          life.scrobble(play.track(), play.second() + apart);
        }
      }
    }
  }

  /** Nothing happens for some hours. */
  record Hours(int hours) implements Step {
    @Override
    public void live(Life life) {
      life.world.home.time.pass(java.time.Duration.ofHours(hours));
    }
  }
}
