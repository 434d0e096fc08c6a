package navisync.pairs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import navisync.Failure;
import navisync.model.LastfmTrack;

/**
 * Reads labelled pairs from tab-separated text in UTF-8. The first line that is not a comment names
 * the columns, in any order: {@code kind}, {@code expect} ({@code same} or {@code other}), {@code
 * lastfm_artist}, {@code lastfm_title}, {@code lastfm_album}, {@code lib_artist}, {@code
 * lib_title}, {@code lib_album}. The album columns may be missing, other columns are ignored. Lines
 * that begin with {@code #} are comments, and {@code \u200B} stands for a character by its number.
 */
public final class PairFile {
  private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9A-Fa-f]{4})");

  private final Path file;
  private List<String> columns;

  private PairFile(Path file) {
    this.file = file;
  }

  /**
   * Reads all pairs of a file, in its order.
   *
   * @throws Failure of usage if the file or a line of it cannot be read; it names the line
   */
  public static List<LabelledPair> read(Path file) {
    List<String> lines;
    try {
      lines = Files.readAllLines(file);
    } catch (NoSuchFileException missing) {
      throw Failure.usage("File not found: " + file);
    } catch (CharacterCodingException notUtf8) {
      throw Failure.usage(file + " is not UTF-8 text.", notUtf8);
    } catch (IOException unreadable) {
      throw Failure.usage("Cannot read " + file + ".", new UncheckedIOException(unreadable));
    }
    return new PairFile(file).pairs(lines);
  }

  private List<LabelledPair> pairs(List<String> lines) {
    List<LabelledPair> pairs = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).replace("\uFEFF", "");
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      List<String> cells = Arrays.asList(line.split("\t", -1));
      if (columns == null) {
        columns = cells;
      } else {
        pairs.add(pair(cells, i + 1));
      }
    }
    return pairs;
  }

  private LabelledPair pair(List<String> cells, int line) {
    String expect = needed(cells, "expect", line);
    if (!expect.equals("same") && !expect.equals("other")) {
      throw wrong(line, "expect must be same or other, not \"" + expect + "\"");
    }
    return new LabelledPair(
        needed(cells, "kind", line),
        expect.equals("same"),
        track(cells, "lastfm", line),
        track(cells, "lib", line));
  }

  private LastfmTrack track(List<String> cells, String side, int line) {
    return new LastfmTrack(
        needed(cells, side + "_artist", line),
        needed(cells, side + "_title", line),
        cell(cells, side + "_album"),
        "");
  }

  private String needed(List<String> cells, String column, int line) {
    String value = cell(cells, column);
    if (value.isEmpty()) {
      String why = columns.contains(column) ? "is empty" : "is missing from the header";
      throw wrong(line, column + " " + why);
    }
    return value;
  }

  private String cell(List<String> cells, String column) {
    int place = columns.indexOf(column);
    String text = place < 0 || place >= cells.size() ? "" : cells.get(place);
    return ESCAPE
        .matcher(text)
        .replaceAll(
            escape -> {
              char character = (char) Integer.parseInt(escape.group(1), 16);
              return java.util.regex.Matcher.quoteReplacement(String.valueOf(character));
            });
  }

  private Failure wrong(int line, String what) {
    return Failure.usage(file + ", line " + line + ": " + what + ".");
  }
}
