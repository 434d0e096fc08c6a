package navisync.store.history;

/**
 * An account at a history server that the cache knows.
 *
 * @param id its number in the cache
 * @param source the kind of server, such as {@code Last.fm}
 * @param server the server, see {@link ServerName#of}
 * @param user the user's name in lower case
 */
public record CachedAccount(long id, String source, String server, String user) {}
