package navisync.source.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Detects the encoding of a text from its bytes: UTF-16 by its mark, UTF-8 when every byte fits,
 * else Windows-1252 when every byte is a letter or sign there.
 */
final class TextEncoding {
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  /** Bytes that are nothing in Windows-1252, and control characters that no text has. */
  private static final String NO_TEXT = "\u0081\u008d\u008f\u0090\u009d";

  private TextEncoding() {}

  /** Returns the encoding of an entry; empty when it is no text in any of them. */
  static Optional<Charset> of(ExportEntry entry) throws IOException {
    byte[] head;
    try (InputStream bytes = entry.content().open()) {
      head = bytes.readNBytes(4096);
    }
    if (head.length >= 2 && head[0] == (byte) 0xFF && head[1] == (byte) 0xFE) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    if (head.length >= 2 && head[0] == (byte) 0xFE && head[1] == (byte) 0xFF) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    if (hasZero(head)) {
      return Optional.empty();
    }
    if (isWhole(entry, StandardCharsets.UTF_8)) {
      return Optional.of(StandardCharsets.UTF_8);
    }
    return isWindows(entry) ? Optional.of(WINDOWS) : Optional.empty();
  }

  private static boolean hasZero(byte[] head) {
    for (byte each : head) {
      if (each == 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean isWhole(ExportEntry entry, Charset charset) throws IOException {
    char[] part = new char[16 * 1024];
    try (Reader text = strict(entry, charset)) {
      while (text.read(part) >= 0) {
        continue;
      }
      return true;
    } catch (CharacterCodingException otherEncoding) {
      return false;
    }
  }

  private static boolean isWindows(ExportEntry entry) throws IOException {
    byte[] part = new byte[16 * 1024];
    try (InputStream bytes = entry.content().open()) {
      for (int read = bytes.read(part); read >= 0; read = bytes.read(part)) {
        String text = StandardCharsets.ISO_8859_1.decode(ByteBuffer.wrap(part, 0, read)).toString();
        if (text.chars().anyMatch(c -> NO_TEXT.indexOf(c) >= 0)) {
          return false;
        }
      }
      return true;
    }
  }

  /** Reads an entry, and fails at the first byte that does not fit. */
  static Reader strict(ExportEntry entry, Charset charset) throws IOException {
    return new InputStreamReader(
        entry.content().open(),
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT));
  }
}
