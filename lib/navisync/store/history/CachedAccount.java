package navisync.store.history;

/**
 * A Last.fm account that the cache knows.
 *
 * @param id its number in the cache
 * @param server host and port of the server of the protocol
 * @param user the user's name in lower case
 */
public record CachedAccount(long id, String server, String user) {}
