package navisync.source;

import java.util.List;

/**
 * What was fetched from a history server, in numbers: an object of {@code --json}, with the names
 * and order of the components.
 *
 * @param requests requests sent, including repeated ones
 * @param newPlays plays that the cache did not have, or had as withdrawn
 * @param cachedPlays dated plays from the server that are now in the cache
 * @param expectedPlays dated plays that the server reports; 0 when it did not say
 * @param undatedPlays plays without a usable time
 * @param unusable rows without an artist or a title that this run met
 * @param gaps times whose plays are not known for certain, oldest first
 */
public record FetchFigures(
    int requests,
    int newPlays,
    int cachedPlays,
    int expectedPlays,
    int undatedPlays,
    int unusable,
    List<Gap> gaps) {
  /** Nothing fetched. */
  public static final FetchFigures NONE = new FetchFigures(0, 0, 0, 0, 0, 0, List.of());
}
