package navisync.match;

import java.util.Collections;
import java.util.List;

/**
 * A track's title and its credited artists, all as keys of {@link FoldedText}.
 *
 * @param title the title without the guests it names
 * @param names every credited artist once, the first one first, guests last
 * @param main how many of the names are not guests, at least 1
 * @param careful whether names of one artist of the library were kept whole; otherwise they were
 *     split at every possible separator, and more has to agree
 */
record Credits(String title, List<String> names, int main, boolean careful) {

  /** Returns whether both name the same artists, in any order. */
  boolean sameNames(Credits other) {
    return names.size() == other.names.size() && names.containsAll(other.names);
  }

  /** Returns whether both have the same first artist. */
  boolean startsAs(Credits other) {
    return names.get(0).equals(other.names.get(0));
  }

  /** Returns whether one side's artists include all of the other's. */
  boolean within(Credits other) {
    return names.size() <= other.names.size()
        ? other.names.containsAll(names)
        : names.containsAll(other.names);
  }

  /** Returns false where a supposed guest may be words of the title: {@code Stay (With Me)}. */
  boolean isSure() {
    return careful || main > 1;
  }

  /** Returns the artists who are not guests. */
  List<String> mainNames() {
    return names.subList(0, main);
  }

  /** Returns whether both share an artist who is not a guest. */
  boolean sharesMainArtist(Credits other) {
    return !Collections.disjoint(mainNames(), other.mainNames());
  }
}
