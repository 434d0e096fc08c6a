package navisync.match;

import java.util.List;

/**
 * Artist and title of a track with the credits taken apart, all as keys of {@link FoldedText}.
 *
 * @param title the title without the guests it names
 * @param names every credited artist once, the first one first, guests named in the title last
 * @param careful whether names that are one artist of the library were kept whole; otherwise all
 *     that could be a joint was cut, which serves only to compare whole lists with each other
 */
record Credits(String title, List<String> names, boolean careful) {

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
}
