package navisync.fake.navidrome;

import java.time.Instant;

/**
 * A play that the fake Navidrome counted.
 *
 * @param userId the id of the user it counts for
 * @param trackId the track's id
 * @param time when it was played, with its fraction of a second
 */
public record CountedPlay(String userId, String trackId, Instant time) {}
