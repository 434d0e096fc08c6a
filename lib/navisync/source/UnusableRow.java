package navisync.source;

/**
 * A row of an answer without an artist or a title, which can be no play of any track.
 *
 * @param artist what the row names, may be empty
 * @param title what the row names, may be empty
 * @param second when it was played, unix seconds UTC; 0 when the time cannot be known
 */
public record UnusableRow(String artist, String title, long second) {}
