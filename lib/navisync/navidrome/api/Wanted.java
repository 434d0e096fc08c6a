package navisync.navidrome.api;

/**
 * A track to look for at a server that lists nothing.
 *
 * @param artist the artist as Last.fm names it
 * @param title the title as Last.fm names it
 */
public record Wanted(String artist, String title) {}
