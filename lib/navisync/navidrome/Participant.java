package navisync.navidrome;

/**
 * An artist who takes part in a track with Navidrome's role {@code artist}.
 *
 * @param id Navidrome's artist id, {@code ""} where an old server gave the track none
 * @param name the artist's name as Navidrome shows it
 */
public record Participant(String id, String name) {}
