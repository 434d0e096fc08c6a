package navisync.plan;

/**
 * A love by the names it goes by at Last.fm, which keeps no album with it.
 *
 * @param artist the artist's name
 * @param title the title
 */
public record Love(String artist, String title) {}
