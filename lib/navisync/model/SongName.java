package navisync.model;

/**
 * A song to search for at a server that does not list its library.
 *
 * @param artist the artist as Last.fm has it
 * @param title the title as Last.fm has it
 */
public record SongName(String artist, String title) {}
