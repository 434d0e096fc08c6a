package navisync.match;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import navisync.match.CreditIndex.Credited;

/** How far the credits of a play and of a library track of the same title have to agree. */
enum Agreement {
  /** Both name the same artists, in any reading. */
  SAME_ARTISTS(any -> true, Credits::sameNames),
  /** Both have the same first artist, and one side names all artists that the other does. */
  FIRST_ARTIST(
      Credits::careful,
      (play, track) -> track.careful() && track.startsAs(play) && play.within(track)),
  /**
   * One side names all artists that the other does, the play's first one among them, and an artist
   * is more than a guest on both. {@code Kelda Voss & Mirro Tan} matches no song by Mirro Tan
   * alone.
   */
  PARTICIPANT(
      Credits::careful,
      (play, track) -> track.careful() && play.within(track) && play.sharesMainArtist(track)),
  /**
   * Both have the same first artist, and on one side the credit may be a joint one: {@code Kelda
   * Voss & Mirro Tan} for {@code Kelda Voss}, or the other way round.
   */
  FIRST_OF_JOINT(
      Credits::careful,
      (play, track) ->
          track.isSure()
              && track.startsAs(play)
              && (play.names().size() == 1 || track.names().size() == 1)),
  /** One side names all artists that the other does, guests and parts of joint credits included. */
  ANY_PARTICIPANT(Credits::isSure, (play, track) -> track.isSure() && play.within(track));

  private final Predicate<Credits> readings;
  private final BiPredicate<Credits, Credits> agree;

  /**
   * Creates a degree of agreement.
   *
   * @param readings which readings of a play are looked for
   * @param agree whether a reading of a play and one of a library track agree
   */
  Agreement(Predicate<Credits> readings, BiPredicate<Credits, Credits> agree) {
    this.readings = readings;
    this.agree = agree;
  }

  /** Returns the degrees that the looser steps accept, the closest first. */
  static List<Agreement> accepted(boolean oneArtistIsEnough) {
    return oneArtistIsEnough
        ? List.of(SAME_ARTISTS, FIRST_ARTIST, PARTICIPANT)
        : List.of(SAME_ARTISTS);
  }

  /** Finds the tracks of an index whose credits agree with a play's readings. */
  List<Credited> find(CreditIndex index, List<Credits> play) {
    List<Credited> found = new ArrayList<>();
    for (Credits reading : play) {
      if (readings.test(reading)) {
        int names = this == ANY_PARTICIPANT ? reading.names().size() : 1;
        for (String name : reading.names().subList(0, names)) {
          for (Credited each : index.of(name, reading.title())) {
            if (agree.test(reading, each.credits())) {
              found.add(each);
            }
          }
        }
      }
    }
    return found;
  }
}
