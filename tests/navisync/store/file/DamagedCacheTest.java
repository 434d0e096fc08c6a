package navisync.store.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import navisync.io.Database;
import navisync.io.SqliteFile;
import navisync.store.Cache;
import navisync.tooling.ProjectFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Damage to the cache of {@code tests/data/schema_5}, which holds five runs. */
class DamagedCacheTest {
  private static final int PAGE = 4096;
  private static final List<String> LEDGER = List.of("ledger", "left_as", "star_set");
  private static final List<String> RUNS = List.of("run", "journal", "undo");
  private static final List<String> DECISIONS = List.of("decision", "decision_track");

  private static final String RUNS_LOST =
      "The record of earlier runs is incomplete and was dropped: they cannot be undone.";
  private static final String LEDGER_LOST =
      "The record of what was counted is incomplete and was dropped: policy increment asks again"
          + " before it adds anything, and stars set by earlier runs stay.";
  private static final String UNCONFIRMED_LOST =
      "The record of plays sent over the API but not confirmed is incomplete: a run over the API"
          + " may send these again. Use --dry-run to see what it would send.";
  private static final String DECISIONS_LOST =
      "Some decisions about matches are lost: a run in a terminal asks again.";
  private static final String IMPORTS_LOST =
      "Some imported plays are lost: import their files again.";

  @TempDir Path folder;
  private final List<String> warnings = new ArrayList<>();
  private Path file;
  private byte[] whole;
  private Map<String, List<String>> tables;

  @BeforeEach
  void copyTheKeptCache() throws IOException {
    file = folder.resolve(Cache.FILE);
    Files.copy(ProjectFolder.get().resolve("tests/data/schema_5/scrobbles_cache.db"), file);
    Cache.open(folder, line -> {}).close();
    try (Database database = CacheConnections.open(file)) {
      database.execute("insert into unconfirmed_play values (1, 1699000000, 2)");
    }
    whole = Files.readAllBytes(file);
    tables = tables();
  }

  @Test
  @DisplayName("an undamaged cache stays as it is, and nothing is said")
  void undamaged() throws IOException {
    open();

    assertEquals(List.of(), warnings);
    assertEquals(List.of(Cache.FILE, "scrobbles_cache.lock"), names());
    assertEquals(tables, tables());
  }

  @Test
  @DisplayName(
      "any page of zeros or garbage: all that cannot be fetched is kept, or said to be lost")
  void anyPage() throws IOException {
    int damaged = 0;
    for (int page = 1; page < whole.length / PAGE; page++) {
      for (boolean zeros : List.of(true, false)) {
        damaged += keptOrSaid(page, zeros) ? 1 : 0;
      }
    }
    assertTrue(damaged > 20, damaged + " of the pages are in use");
  }

  /** Whether the page was in use, so that the damage was seen. */
  private boolean keptOrSaid(int page, boolean zeros) throws IOException {
    byte[] bytes = whole.clone();
    byte[] overwritten = new byte[PAGE];
    if (!zeros) {
      new Random(page).nextBytes(overwritten);
    }
    System.arraycopy(overwritten, 0, bytes, page * PAGE, PAGE);
    startWith(bytes);

    boolean lossy = open();

    String which = "page " + page + (zeros ? " zeroed " : " garbled ") + warnings;
    Map<String, List<String>> after = tables();
    assertKeptOrSaid(LEDGER, LEDGER_LOST, after, which);
    assertKeptOrSaid(DECISIONS, DECISIONS_LOST, after, which);
    if (warnings.isEmpty()) {
      assertEquals(tables, after, which);
      return false;
    }
    if (!warnings.contains(RUNS_LOST)) {
      assertEquals(rows(tables, List.of("undo", "intent")), rows(after, List.of("undo", "intent")));
      assertEquals(tables.get("run"), after.get("run"), which);
    } else {
      assertEquals(List.of(), after.get("journal"), which);
    }
    if (!warnings.contains(RUNS_LOST) && !warnings.contains(LEDGER_LOST)) {
      assertEquals(tables.get("journal"), after.get("journal"), which);
    }
    if (!warnings.contains(UNCONFIRMED_LOST)) {
      assertEquals(tables.get("unconfirmed_play"), after.get("unconfirmed_play"), which);
    }
    if (!warnings.contains(IMPORTS_LOST)) {
      assertEquals(tables.get("imported_play"), after.get("imported_play"), which);
    }
    assertEquals(warnings.size() > 1, lossy, which);
    assertEquals(List.of(), after.get("coverage"), which);
    try (Cache cache = Cache.open(folder, line -> {})) {
      assertEquals(List.of(), cache.care().faults(), which);
    }
    return true;
  }

  private void assertKeptOrSaid(
      List<String> names, String lost, Map<String, List<String>> after, String which) {
    if (!warnings.contains(lost)) {
      assertEquals(rows(tables, names), rows(after, names), which);
    } else if (names == LEDGER) {
      assertEquals(rows(Map.of(), names), rows(after, names), which);
    }
  }

  @Test
  @DisplayName("the damaged file is kept under another name, byte for byte, and named")
  void keptAside() throws IOException {
    byte[] bytes = whole.clone();
    Arrays.fill(bytes, 100, PAGE, (byte) 0x5a);
    startWith(bytes);

    assertTrue(open());

    Path aside =
        folder.resolve(
            names().stream().filter(name -> name.contains("damaged")).findFirst().orElseThrow());
    assertTrue(
        aside.getFileName().toString().matches("scrobbles_cache\\.damaged-\\d{8}-\\d{6}\\.db"));
    assertArrayEquals(bytes, Files.readAllBytes(aside));
    assertEquals(
        List.of(
            "The cache "
                + file
                + " is damaged. It was kept as "
                + aside.getFileName()
                + ", and everything readable was copied to a new cache. Your plays are fetched"
                + " again.",
            RUNS_LOST,
            LEDGER_LOST,
            UNCONFIRMED_LOST,
            DECISIONS_LOST,
            IMPORTS_LOST),
        warnings);
    assertEquals(3, names().size(), names().toString());
    assertFalse(open(), "the new one is whole");
  }

  @Test
  @DisplayName("a wrong header, its name only or all of it, loses nothing")
  void wrongHeader() throws IOException {
    for (int bytesLost : List.of(16, 100)) {
      byte[] bytes = whole.clone();
      Arrays.fill(bytes, 0, bytesLost, (byte) 0x5a);
      startWith(bytes);

      assertFalse(open(), warnings.toString());

      assertEquals(1, warnings.size());
      assertEquals(rows(tables, LEDGER), rows(tables(), LEDGER));
      assertEquals(rows(tables, RUNS), rows(tables(), RUNS));
      assertEquals(tables.get("play"), tables().get("play"));
    }
  }

  @Test
  @DisplayName("a file cut off at any page: kept or said to be lost")
  void cutOff() throws IOException {
    for (int pages = 1; pages < whole.length / PAGE; pages += 3) {
      startWith(Arrays.copyOf(whole, pages * PAGE));

      boolean lossy = open();

      assertFalse(warnings.isEmpty(), pages + " pages");
      assertEquals(warnings.size() > 1, lossy, pages + " pages");
      assertKeptOrSaid(LEDGER, LEDGER_LOST, tables(), pages + " pages " + warnings);
    }
  }

  @Test
  @DisplayName("what only the -wal holds is read too, and the -wal is kept beside the damaged file")
  void withWal() throws IOException {
    Path held = folder.resolve("held");
    try (Cache run = Cache.open(folder, line -> {})) {
      run.openTarget("id-new");
      Files.createDirectories(held);
      Files.copy(SqliteFile.beside(file, "-wal"), held.resolve("wal"));
    }
    byte[] bytes = whole.clone();
    Arrays.fill(bytes, 0, 16, (byte) 0);
    startWith(bytes);
    Files.copy(held.resolve("wal"), SqliteFile.beside(file, "-wal"));

    open();

    assertTrue(names().stream().anyMatch(name -> name.matches(".*damaged-.*\\.db-wal")));
    assertTrue(tables().get("target").toString().contains("id-new"), warnings.toString());
  }

  @Test
  @DisplayName("stopped between the last two steps: the next start goes on with the new cache")
  void stoppedBeforeTheLastStep() throws IOException {
    Files.move(file, SqliteFile.beside(file, ".rebuilt"));

    open();

    assertEquals(tables, tables());
  }

  private boolean open() {
    warnings.clear();
    try (Cache cache = Cache.open(folder, line -> {}, warnings::add)) {
      return cache.lossy();
    }
  }

  private void startWith(byte[] bytes) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path each : files.filter(Files::isRegularFile).toList()) {
        Files.delete(each);
      }
    }
    Files.write(file, bytes);
  }

  private Map<String, List<String>> tables() {
    Map<String, List<String>> tables = new TreeMap<>();
    try (Database database = CacheConnections.openForReading(file)) {
      for (String table :
          database.rows(
              "select name from sqlite_schema where type = 'table' and name not like 'sqlite%'",
              row -> row.getString(1))) {
        int columns =
            (int) database.number("select count(*) from pragma_table_info('" + table + "')");
        tables.put(
            table,
            database.rows(
                "select * from " + table + " not indexed",
                row -> {
                  List<String> values = new ArrayList<>();
                  for (int i : IntStream.rangeClosed(1, columns).toArray()) {
                    Object value = row.getObject(i);
                    values.add(
                        value instanceof byte[] blob
                            ? Arrays.toString(blob)
                            : String.valueOf(value));
                  }
                  return String.join("|", values);
                }));
      }
    }
    return tables;
  }

  private static List<List<String>> rows(Map<String, List<String>> tables, List<String> names) {
    return names.stream().map(name -> tables.getOrDefault(name, List.of())).toList();
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(each -> each.getFileName().toString())
          .sorted()
          .toList();
    }
  }
}
