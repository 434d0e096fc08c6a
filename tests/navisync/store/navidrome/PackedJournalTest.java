package navisync.store.navidrome;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import navisync.Failure;
import navisync.model.ItemType;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PackedJournalTest {
  private static final List<JournalLine> LINES =
      List.of(
          line(ItemType.MEDIA_FILE, 7, null, 0, JournalField.ANNOTATION, null, "[3,null]"),
          line(ItemType.MEDIA_FILE, 7, null, 0, JournalField.HISTORY_ADDED, null, bytes(1, 0, -1)),
          line(null, 7, null, 90_000, JournalField.ACCOUNTED, bytes(), bytes(0, 3, 1)),
          line(null, 5, null, 2, JournalField.ACCOUNTED, bytes(2), null),
          line(ItemType.ALBUM, 0, "al1", 0, JournalField.ANNOTATION, "[1,null]", "[4,null]"),
          line(ItemType.ARTIST, 0, "ar-ø", 0, JournalField.NAME, null, "Orla ☂ Venn"),
          line(null, 5_000_000_000L, null, 0, JournalField.LEFT_OUT, null, null));

  @Test
  @DisplayName("what is unpacked is what was packed, in its order")
  void roundTrip() {
    List<JournalLine> unpacked = PackedJournal.unpack(PackedJournal.pack(LINES));

    assertEquals(texts(LINES), texts(unpacked));
    assertArrayEquals(bytes(1, 0, -1), (byte[]) unpacked.get(1).now());
  }

  @Test
  @DisplayName("no lines pack to lines as well, and a run without a journal has none")
  void none() {
    assertEquals(List.of(), PackedJournal.unpack(PackedJournal.pack(List.of())));
    assertEquals(List.of(), PackedJournal.unpack(null));
  }

  @Test
  @DisplayName("a thousand tracks with dates take less than ten bytes each")
  void size() {
    List<JournalLine> lines = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      String now =
          "[%d,\"20%02d-%02d-%02d 10:%02d:00+00:00\"]"
              .formatted(i % 9, i % 20, 1 + i % 12, 1 + i % 28, i % 60);
      lines.add(line(ItemType.MEDIA_FILE, i, null, 0, JournalField.ANNOTATION, null, now));
    }

    assertTrue(PackedJournal.pack(lines).length < 10_000);
  }

  @Test
  @DisplayName("a damaged byte is noticed, unless it is one of the bits that mean nothing")
  void damaged() {
    byte[] packed = PackedJournal.pack(LINES);
    int noticed = 0;
    for (int place = 0; place < packed.length; place++) {
      byte[] damaged = packed.clone();
      damaged[place] ^= 0x20;
      try {
        assertEquals(texts(LINES), texts(PackedJournal.unpack(damaged)));
      } catch (Failure failure) {
        assertEquals("The journal of the cache is damaged.", failure.getMessage());
        noticed++;
      }
    }
    assertTrue(noticed >= packed.length - 1, noticed + " of " + packed.length);
  }

  private static List<String> texts(List<JournalLine> lines) {
    return lines.stream().map(PackedJournalTest::text).toList();
  }

  private static String text(JournalLine line) {
    return "%s %d %s %d %s %s %s"
        .formatted(
            line.type(),
            line.libraryTrack(),
            line.item(),
            line.lastfmTrack(),
            line.field(),
            text(line.old()),
            text(line.now()));
  }

  private static String text(Object value) {
    return value instanceof byte[] bytes ? Arrays.toString(bytes) : "" + value;
  }

  private static JournalLine line(
      ItemType type,
      long libraryTrack,
      String item,
      long lastfmTrack,
      JournalField field,
      Object old,
      Object now) {
    return new JournalLine(type, libraryTrack, item, lastfmTrack, field, old, now);
  }

  private static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }
}
