package navisync.navidrome.db;

import java.nio.file.Path;

/**
 * A Navidrome database that passed the checks, and the user in it.
 *
 * @param path the real path of the file, links followed, so that its {@code -wal} lies beside it
 * @param schema its tables and columns
 * @param userId Navidrome's id of the user
 * @param userName the user's name
 */
public record ProbedDatabase(Path path, DatabaseSchema schema, String userId, String userName) {}
