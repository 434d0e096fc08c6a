package navisync.store.navidrome;

import java.io.ByteArrayOutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import navisync.Failure;
import navisync.model.ItemType;

/**
 * The journal of a run in few bytes: its lines one after the other, compressed, with the checksum
 * of zlib at the end. Numbers are written as in {@link VarInts}; those of tracks as the distance
 * from the line before, texts and bytes after their length.
 */
public final class PackedJournal {
  private static final int FIELD = 0x0f;
  private static final int TYPE = 0x30;
  private static final int ITEM = 0x40;
  private static final int LASTFM_TRACK = 0x80;

  private static final int NOTHING = 0;
  private static final int TEXT = 1;
  private static final int BYTES = 2;

  private PackedJournal() {}

  /** Packs lines in their order. */
  public static byte[] pack(List<JournalLine> lines) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    long libraryTrack = 0;
    long lastfmTrack = 0;
    for (JournalLine line : lines) {
      int type = line.type() == null ? 0 : line.type().code();
      bytes.write(
          line.field().code()
              | type << 4
              | (line.item() == null ? 0 : ITEM)
              | (line.lastfmTrack() == 0 ? 0 : LASTFM_TRACK));
      bytes.write(kind(line.old()) | kind(line.now()) << 4);
      if (line.item() != null) {
        value(bytes, line.item());
      } else {
        VarInts.write(bytes, VarInts.zigzag(line.libraryTrack() - libraryTrack));
        libraryTrack = line.libraryTrack();
      }
      if (line.lastfmTrack() != 0) {
        VarInts.write(bytes, VarInts.zigzag(line.lastfmTrack() - lastfmTrack));
        lastfmTrack = line.lastfmTrack();
      }
      value(bytes, line.old());
      value(bytes, line.now());
    }
    return Compression.pack(bytes);
  }

  /**
   * Unpacks lines; none for null.
   *
   * @throws Failure of an error if they are damaged
   */
  public static List<JournalLine> unpack(byte[] packed) {
    List<JournalLine> lines = new ArrayList<>();
    ByteBuffer bytes = ByteBuffer.wrap(packed == null ? new byte[0] : unpacked(packed));
    long libraryTrack = 0;
    long lastfmTrack = 0;
    while (bytes.hasRemaining()) {
      int head = bytes.get();
      int kinds = bytes.get();
      int type = (head & TYPE) >> 4;
      boolean hasItem = (head & ITEM) != 0;
      boolean hasLastfmTrack = (head & LASTFM_TRACK) != 0;
      String item = hasItem ? (String) value(bytes, TEXT) : null;
      libraryTrack += hasItem ? 0 : VarInts.unzigzag(VarInts.read(bytes));
      lastfmTrack += hasLastfmTrack ? VarInts.unzigzag(VarInts.read(bytes)) : 0;
      lines.add(
          new JournalLine(
              type == 0 ? null : ItemType.of(type),
              hasItem ? 0 : libraryTrack,
              item,
              hasLastfmTrack ? lastfmTrack : 0,
              JournalField.of(head & FIELD),
              value(bytes, kinds & 0x0f),
              value(bytes, kinds >> 4)));
    }
    return lines;
  }

  private static int kind(Object value) {
    return value == null ? NOTHING : value instanceof String ? TEXT : BYTES;
  }

  private static void value(ByteArrayOutputStream bytes, Object value) {
    if (value != null) {
      byte[] content =
          value instanceof String text ? text.getBytes(StandardCharsets.UTF_8) : (byte[]) value;
      VarInts.write(bytes, content.length);
      bytes.writeBytes(content);
    }
  }

  private static Object value(ByteBuffer bytes, int kind) {
    if (kind == NOTHING) {
      return null;
    }
    byte[] content = new byte[(int) VarInts.read(bytes)];
    bytes.get(content);
    return kind == TEXT ? new String(content, StandardCharsets.UTF_8) : content;
  }

  private static byte[] unpacked(byte[] packed) {
    try {
      return Compression.unpack(packed);
    } catch (UncheckedIOException damaged) {
      throw Failure.error("The journal of the cache is damaged.", damaged);
    }
  }
}
