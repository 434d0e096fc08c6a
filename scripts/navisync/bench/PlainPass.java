package navisync.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The least that any program with this job does, as a yardstick: copies the database, reads every
 * play, counts by artist and title in lower case, and writes the counts into the copy in one
 * transaction. It matches nothing else, keeps no dates, checks nothing and reports nothing.
 */
public final class PlainPass {
  private PlainPass() {}

  /** Takes the cache, Navidrome's database, the file for the copy, and the id of the user. */
  public static void main(String... files) throws Exception {
    Path copy = Path.of(files[2]);
    Files.deleteIfExists(copy);
    Files.copy(Path.of(files[1]), copy);
    Map<String, Integer> plays = count(files[0]);
    try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + copy)) {
      database.setAutoCommit(false);
      write(database, plays, files[3]);
      database.commit();
    }
  }

  private static Map<String, Integer> count(String cache) throws SQLException {
    Map<String, Integer> plays = new HashMap<>();
    try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + cache);
        Statement statement = database.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select artist, title from play join track on track.id = play.track")) {
      while (row.next()) {
        plays.merge(key(row.getString(1), row.getString(2)), 1, Integer::sum);
      }
    }
    return plays;
  }

  private static void write(Connection database, Map<String, Integer> plays, String user)
      throws SQLException {
    try (Statement statement = database.createStatement();
        ResultSet row = statement.executeQuery("select id, artist, title from media_file");
        PreparedStatement insert =
            database.prepareStatement(
                "insert or replace into annotation (user_id, item_id, item_type, play_count)"
                    + " values (?, ?, 'media_file', ?)")) {
      while (row.next()) {
        Integer count = plays.get(key(row.getString(2), row.getString(3)));
        if (count != null) {
          insert.setString(1, user);
          insert.setString(2, row.getString(1));
          insert.setInt(3, count);
          insert.addBatch();
        }
      }
      insert.executeBatch();
    }
  }

  private static String key(String artist, String title) {
    return (artist + "\n" + title).toLowerCase(Locale.ROOT);
  }
}
