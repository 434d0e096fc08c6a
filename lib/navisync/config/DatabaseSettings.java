package navisync.config;

import java.nio.file.Path;
import java.util.Optional;
import navisync.plan.ConflictPolicy;

/**
 * The settings of database mode.
 *
 * @param path Navidrome's database file, absolute; empty when not set
 * @param user the Navidrome user by id or by name; empty when not set
 * @param policy what happens where Navidrome counts more plays than Last.fm
 * @param backupsKept how many backups of the database are kept, at least one
 */
public record DatabaseSettings(
    Optional<Path> path, Optional<String> user, ConflictPolicy policy, int backupsKept) {

  static DatabaseSettings read(SettingValues values, Home home) {
    return new DatabaseSettings(
        values.path("NAVIDROME_DB_PATH", home),
        values.text("NAVIDROME_USER_ID"),
        values.choice(
            "PLAYCOUNT_CONFLICT_RESOLUTION",
            ConflictPolicy.ASK,
            ConflictPolicy.values(),
            ConflictPolicy::text),
        values.number("BACKUPS_KEEP", 10, 1, 1_000));
  }
}
