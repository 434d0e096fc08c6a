package navisync.store.history;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * An import that the cache keeps, or the plays fetched from a server, which are removed alike.
 *
 * @param number by which a user names it; 0 for the plays of the account's own server
 * @param user whose plays these are
 * @param file the file it came from
 * @param format what the file was read as
 * @param imported when, unix seconds UTC; 0 for imports of versions that did not keep it
 * @param plays how many plays it has
 * @param counting how many of them count, because no other source has them
 * @param server the kind of server that they were fetched from, such as {@code ListenBrainz}; null
 *     for a file
 */
public record CachedImport(
    long number,
    String user,
    String file,
    String format,
    long imported,
    long plays,
    long counting,
    @JsonInclude(JsonInclude.Include.NON_NULL) String server) {

  /** Returns whether its plays were fetched from a server, which would send them again. */
  @JsonIgnore
  public boolean isFetched() {
    return server != null;
  }
}
