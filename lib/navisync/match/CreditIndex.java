package navisync.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import navisync.model.LibraryTrack;

/** The tracks of the library by title and each artist of their credits. */
final class CreditIndex {

  /**
   * A library track under one reading of its credits.
   *
   * @param track the track
   * @param credits the reading
   * @param ownTitle whether its title has all its marks; otherwise it stands here without "2011
   *     Remaster" and the like
   */
  record Entry(LibraryTrack track, Credits credits, boolean ownTitle) {}

  private final Map<NameKey, List<Entry>> entries;

  CreditIndex(int size) {
    entries = new HashMap<>(2 * size);
  }

  /** Adds a track under one reading of its credits. */
  void add(LibraryTrack track, Credits credits, boolean ownTitle) {
    Entry entry = new Entry(track, credits, ownTitle);
    for (String name : credits.names()) {
      entries
          .computeIfAbsent(new NameKey(name, credits.title()), key -> new ArrayList<>(1))
          .add(entry);
    }
  }

  /** Returns tracks of the same title whose credits name the same artists, in any reading. */
  List<Entry> sameArtists(List<Credits> play) {
    List<Entry> found = new ArrayList<>();
    for (Credits reading : play) {
      find(reading, reading.names().get(0), Credits::sameNames, found);
    }
    return found;
  }

  /**
   * Returns tracks of the same title and first artist, where one side's artists include all of the
   * other's.
   */
  List<Entry> sameFirstArtist(List<Credits> play) {
    Credits careful = play.get(0);
    String first = careful.names().get(0);
    List<Entry> found = new ArrayList<>();
    find(
        careful,
        first,
        (mine, theirs) ->
            theirs.careful() && theirs.names().get(0).equals(first) && mine.within(theirs),
        found);
    return found;
  }

  /**
   * Returns tracks of the same title where one side's artists include all of the other's, the
   * play's first artist among them, and both sides share an artist who is not a guest. {@code Kelda
   * Voss & Mirro Tan} matches no song by Mirro Tan alone.
   */
  List<Entry> sharedMainArtist(List<Credits> play) {
    Credits careful = play.get(0);
    List<Entry> found = new ArrayList<>();
    find(
        careful,
        careful.names().get(0),
        (mine, theirs) -> theirs.careful() && mine.within(theirs) && mine.sharesMainArtist(theirs),
        found);
    return found;
  }

  /**
   * Returns tracks of the same title whose credit may be a joint one that begins with the play's
   * artist: {@code Kelda Voss & Mirro Tan} for {@code Kelda Voss}, or the other way round.
   */
  List<Entry> firstOfJoint(List<Credits> play) {
    Credits careful = play.get(0);
    String first = careful.names().get(0);
    List<Entry> found = new ArrayList<>();
    find(
        careful,
        first,
        (mine, theirs) ->
            theirs.isSure()
                && theirs.names().get(0).equals(first)
                && (mine.names().size() == 1 || theirs.names().size() == 1),
        found);
    return found;
  }

  /**
   * Returns tracks of the same title where one side's artists include all of the other's, in any
   * reading.
   */
  List<Entry> anyParticipant(List<Credits> play) {
    List<Entry> found = new ArrayList<>();
    for (Credits reading : play) {
      for (String name : reading.isSure() ? reading.names() : List.<String>of()) {
        find(reading, name, (mine, theirs) -> theirs.isSure() && mine.within(theirs), found);
      }
    }
    return found;
  }

  private void find(
      Credits play, String name, BiPredicate<Credits, Credits> agree, List<Entry> found) {
    for (Entry entry : entries.getOrDefault(new NameKey(name, play.title()), List.of())) {
      if (agree.test(play, entry.credits())) {
        found.add(entry);
      }
    }
  }
}
