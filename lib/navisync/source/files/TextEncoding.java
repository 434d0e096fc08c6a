package navisync.source.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Detects the encoding of a text from its bytes: UTF-16 by its mark, UTF-8 when the bytes beyond
 * ASCII fit, else Windows-1252 when every byte is a letter or sign there. A text that breaks off
 * within a letter is UTF-8 all the same; a damaged letter is read as U+FFFD.
 */
final class TextEncoding {
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  /** Bytes that are nothing in Windows-1252, and control characters that no text has. */
  private static final String NO_TEXT = "\u0081\u008d\u008f\u0090\u009d";

  /** A character that no text has: U+FFFD can be in a text that was damaged earlier. */
  private static final String NO_LETTER = "\uffff";

  private TextEncoding() {}

  /** Returns the encoding of an entry; empty when it is no text in any of them. */
  static Optional<Charset> of(ExportEntry entry) throws IOException {
    byte[] head;
    try (InputStream bytes = entry.open()) {
      head = bytes.readNBytes(4096);
    }
    if (head.length >= 2 && head[0] == (byte) 0xFF && head[1] == (byte) 0xFE) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    if (head.length >= 2 && head[0] == (byte) 0xFE && head[1] == (byte) 0xFF) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    if (hasManyZeros(head)) {
      return Optional.empty();
    }
    if (isUtf8(entry)) {
      return Optional.of(StandardCharsets.UTF_8);
    }
    return isWindows(entry) ? Optional.of(WINDOWS) : Optional.empty();
  }

  /**
   * Returns whether it looks like UTF-16 without a mark, which has a zero for each ASCII letter; a
   * player that crashed leaves a few.
   */
  private static boolean hasManyZeros(byte[] head) {
    int zeros = 0;
    for (byte each : head) {
      if (each == 0) {
        zeros++;
      }
    }
    return zeros > head.length / 4;
  }

  /**
   * Returns whether no more letters beyond ASCII are damaged than there are good ones. In texts of
   * other encodings hardly one of them looks like UTF-8.
   */
  private static boolean isUtf8(ExportEntry entry) throws IOException {
    char[] part = new char[16 * 1024];
    long good = 0;
    long damaged = 0;
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .replaceWith(NO_LETTER);
    try (Reader text = new InputStreamReader(entry.open(), decoder)) {
      for (int read = text.read(part); read >= 0; read = text.read(part)) {
        for (int i = 0; i < read; i++) {
          if (part[i] == NO_LETTER.charAt(0)) {
            damaged++;
          } else if (part[i] >= 0x80) {
            good++;
          }
        }
      }
    }
    return damaged == 0 || damaged <= good;
  }

  private static boolean isWindows(ExportEntry entry) throws IOException {
    byte[] part = new byte[16 * 1024];
    try (InputStream bytes = entry.open()) {
      for (int read = bytes.read(part); read >= 0; read = bytes.read(part)) {
        String text = StandardCharsets.ISO_8859_1.decode(ByteBuffer.wrap(part, 0, read)).toString();
        if (text.chars().anyMatch(c -> NO_TEXT.indexOf(c) >= 0)) {
          return false;
        }
      }
      return true;
    }
  }
}
