package navisync.navidrome.db;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import navisync.Failure;
import navisync.io.Database;
import navisync.io.SharedTexts;
import navisync.io.Utf8Text;
import navisync.model.ItemType;
import navisync.model.Library;
import navisync.model.LibraryTrack;
import navisync.model.NameTags;
import navisync.model.Participant;

/**
 * Reads one user's {@link Library} from a Navidrome database in one transaction, changing nothing
 * on disk (see {@link DatabaseSnapshot}). Files that are missing and libraries that the user cannot
 * see are left out; two live rows with one path stay two copies. Text that is not UTF-8 is read
 * with replacement characters.
 */
public final class LibraryReader {
  private final Database database;
  private final ProbedDatabase probed;
  private final DatabaseSchema schema;
  private final SharedTexts texts = new SharedTexts();

  private LibraryReader(Database database, ProbedDatabase probed) {
    this.database = database;
    this.probed = probed;
    this.schema = probed.schema();
  }

  /**
   * Reads the library. Called only while this process has the file open nowhere: see {@link
   * DatabaseFile}.
   *
   * @throws Failure of safety if the file can no longer be read
   */
  public static Library read(ProbedDatabase probed) {
    try (DatabaseSnapshot snapshot = DatabaseSnapshot.open(probed.path())) {
      return new LibraryReader(snapshot.database(), probed).library();
    }
  }

  private Library library() {
    UserRows rows = UserRows.read(database, probed, texts::of);
    return new Library(
        probed.userId(),
        probed.userName(),
        tracks(artistNames()),
        rows.of(ItemType.MEDIA_FILE),
        rows.of(ItemType.ALBUM),
        rows.of(ItemType.ARTIST),
        schema.hasHistory(),
        rows.history());
  }

  private Map<String, String> artistNames() {
    Map<String, String> names = new HashMap<>();
    database.forEach("select id, name from artist", row -> names.put(text(row, 1), text(row, 2)));
    return names;
  }

  private List<LibraryTrack> tracks(Map<String, String> artistNames) {
    Map<String, List<Participant>> participants = participants(artistNames);
    // An album or an artist whose own row is gone has no totals to move.
    Set<String> albums =
        new HashSet<>(database.rows("select id from album", row -> Utf8Text.of(row, 1)));
    DatabaseUser user = new DatabaseUser(probed.userId(), probed.userName());
    return List.copyOf(
        new VisibleTracks(database, schema, user)
            .rows(
                trackColumns(),
                " order by 2, path, id",
                row -> track(row, albums, artistNames, participants)));
  }

  private String trackColumns() {
    return "id, "
        + columns("library_id", "1")
        + ", path, title, artist, artist_id, album, album_id, "
        + columns("album_artist", "''")
        + ", "
        + columns("mbz_recording_id", "''")
        + ", "
        + columns("year", "0")
        + ", "
        + columns("compilation", "0")
        + ", "
        + columns("disc_number", "0")
        + ", "
        + columns("track_number", "0")
        + ", "
        + tag("subtitle")
        + ", "
        + tag("albumversion");
  }

  /** Returns the first value of a tag; servers before 0.55 keep no tags and append none. */
  private String tag(String name) {
    return schema.has("media_file", "tags")
        ? "iif(json_valid(tags), json_extract(tags, '$." + name + "[0].value'), '')"
        : "''";
  }

  private String columns(String column, String literal) {
    return schema.columnOr("media_file", column, literal);
  }

  private LibraryTrack track(
      ResultSet row,
      Set<String> albums,
      Map<String, String> artistNames,
      Map<String, List<Participant>> participants)
      throws SQLException {
    String id = text(row, 1);
    String artist = text(row, 5);
    String artistId = text(row, 6);
    List<Participant> playing =
        participants.getOrDefault(
            id,
            List.of(
                artistNames.containsKey(artistId)
                    ? new Participant(artistId, artistNames.get(artistId))
                    : new Participant("", artist)));
    return new LibraryTrack(
        id,
        row.getInt(2),
        text(row, 3),
        text(row, 4),
        artist,
        Participant.inOrder(playing, artistId),
        text(row, 7),
        albums.contains(text(row, 8)) ? text(row, 8) : "",
        text(row, 9),
        text(row, 10),
        row.getInt(11),
        row.getBoolean(12),
        row.getInt(13),
        row.getInt(14),
        NameTags.of(text(row, 15), text(row, 16)));
  }

  /** Returns the artists by track id, each once; empty on servers before 0.55. */
  private Map<String, List<Participant>> participants(Map<String, String> artistNames) {
    Map<String, List<Participant>> participants = new HashMap<>();
    if (!schema.hasParticipants()) {
      return participants;
    }
    database.forEach(
        "select media_file_id, artist_id from media_file_artists where role = 'artist'"
            + " order by rowid",
        row -> {
          String id = Utf8Text.of(row, 2);
          if (artistNames.containsKey(id)) {
            Participant participant = new Participant(id, artistNames.get(id));
            List<Participant> playing =
                participants.computeIfAbsent(Utf8Text.of(row, 1), track -> new ArrayList<>(1));
            if (!playing.contains(participant)) {
              playing.add(participant);
            }
          }
        });
    participants.replaceAll((track, playing) -> List.copyOf(playing));
    return participants;
  }

  private String text(ResultSet row, int column) throws SQLException {
    String text = Utf8Text.of(row, column);
    return text == null ? "" : texts.of(text);
  }
}
