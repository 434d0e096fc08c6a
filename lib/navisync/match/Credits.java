package navisync.match;

import java.util.Collections;
import java.util.List;

/**
 * Artist and title of a track with the credits taken apart, all as keys of {@link FoldedText}.
 *
 * @param title the title without the guests it names
 * @param names every credited artist once, the first one first, guests last
 * @param main how many of the names are no guests, at least 1
 * @param careful whether names that are one artist of the library were kept whole; otherwise all
 *     that could be a joint was cut, which needs more to agree
 */
record Credits(String title, List<String> names, int main, boolean careful) {

  /** Whether both name the same artists, in whatever order. */
  boolean sameNames(Credits other) {
    return names.size() == other.names.size() && names.containsAll(other.names);
  }

  /** Whether all that one of them names is named by the other too. */
  boolean within(Credits other) {
    return names.size() <= other.names.size()
        ? other.names.containsAll(names)
        : names.containsAll(other.names);
  }

  /** False where what was taken for a guest may be words of the title: {@code Stay (With Me)}. */
  boolean isSure() {
    return careful || main > 1;
  }

  /** The artists that are no guests. */
  List<String> mainNames() {
    return names.subList(0, main);
  }

  /** Whether an artist is more than a guest on both sides. */
  boolean sharesMainArtist(Credits other) {
    return !Collections.disjoint(mainNames(), other.mainNames());
  }
}
