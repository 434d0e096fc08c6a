package navisync.lives;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import navisync.demo.SampleSchema;
import navisync.fake.lastfm.TestLastfm;
import navisync.support.SampleHome;

/** The real side of a life: the program's home, a Last.fm and a Navidrome database on the disk. */
final class World implements AutoCloseable {
  final SampleHome home;
  final SampleSchema schema;
  private final Path folder;
  private TestLastfm otherLastfm;
  private boolean otherAccount;
  private int snapshots;

  World(Path folder, SampleSchema schema) {
    this.folder = folder;
    this.schema = schema;
    this.home = new SampleHome(folder, schema);
  }

  /** The server of the account in use. */
  TestLastfm lastfm() {
    return otherAccount ? otherLastfm : home.lastfm;
  }

  /** From now on the other account is in use. */
  void changeAccount() {
    if (otherLastfm == null) {
      otherLastfm = new TestLastfm("ann", List.of());
    }
    otherAccount = !otherAccount;
    home.set("LASTFM_API_URL", lastfm().address().toString());
  }

  Path database() {
    return home.navidrome.file();
  }

  /** Changes the database as the server would; nothing of it stays open. */
  void change(Statements statements) {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database().toUri())) {
      connection.setAutoCommit(false);
      statements.run(new Changes(connection));
      connection.commit();
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** Some statements in one transaction. */
  interface Statements {
    void run(Changes changes) throws SQLException;
  }

  /** Runs statements. */
  record Changes(Connection connection) {
    void run(String sql, Object... values) throws SQLException {
      try (PreparedStatement statement = connection.prepareStatement(sql)) {
        for (int i = 0; i < values.length; i++) {
          statement.setObject(i + 1, values[i]);
        }
        statement.executeUpdate();
      }
    }
  }

  /** The rows of some queries on a file, as lists of {@code value|value}. */
  static List<List<String>> rows(Path file, String... queries) {
    List<List<String>> all = new ArrayList<>();
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + file.toUri() + "?immutable=1&mode=ro");
        Statement statement = connection.createStatement()) {
      for (String query : queries) {
        List<String> rows = new ArrayList<>();
        try (ResultSet row = statement.executeQuery(query)) {
          int columns = row.getMetaData().getColumnCount();
          while (row.next()) {
            StringBuilder line = new StringBuilder();
            for (int i = 1; i <= columns; i++) {
              line.append(i == 1 ? "" : "|").append(row.getString(i));
            }
            rows.add(line.toString());
          }
        }
        all.add(rows);
      }
    } catch (SQLException failed) {
      throw new IllegalStateException(Arrays.toString(queries), failed);
    }
    return all;
  }

  /** The newest run the program numbered, 0 for none. */
  int newestRun() {
    Path cache = home.folder().resolve("cache").resolve("scrobbles_cache.db");
    if (!Files.exists(cache)) {
      return 0;
    }
    String run = rows(cache, "select coalesce(max(id), 0) from run").get(0).get(0);
    return Integer.parseInt(run);
  }

  byte[] bytes() {
    try {
      return Files.readAllBytes(database());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Keeps a copy of the database, as a person's own backup; its number brings it back. */
  int snapshot() {
    copy(database(), folder.resolve("snapshot-" + snapshots));
    return snapshots++;
  }

  /** A backup comes back. */
  void restore(int snapshot) {
    copy(folder.resolve("snapshot-" + snapshot), database());
  }

  private static void copy(Path from, Path to) {
    try {
      Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @Override
  public void close() {
    home.lastfm.close();
    if (otherLastfm != null) {
      otherLastfm.close();
    }
    try (var files = Files.walk(folder)) {
      files.sorted(java.util.Comparator.reverseOrder()).forEach(World::delete);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static void delete(Path path) {
    try {
      Files.delete(path);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
