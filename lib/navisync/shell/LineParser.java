package navisync.shell;

import java.util.ArrayList;
import java.util.List;
import navisync.shell.ShellLine.Word;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;

/** Tells JLine the words of a line, and which of them the cursor is in. */
final class LineParser implements Parser {

  @Override
  public ParsedLine parse(String text, int cursor, ParseContext context) {
    List<String> values = new ArrayList<>();
    int index = -1;
    Word current = new Word("", cursor, cursor);
    for (Word word : ShellLine.of(text).words()) {
      if (index < 0 && cursor < word.start()) {
        index = values.size();
        values.add("");
      } else if (index < 0 && cursor <= word.end()) {
        index = values.size();
        current = word;
      }
      values.add(word.value());
    }
    if (index < 0) {
      index = values.size();
      values.add("");
    }
    return new AtCursor(text, cursor, values, index, current);
  }

  private record AtCursor(String line, int cursor, List<String> words, int wordIndex, Word current)
      implements CompletingParsedLine {

    @Override
    public String word() {
      return current.value();
    }

    /** Returns how much of the word's value is before the cursor. */
    @Override
    public int wordCursor() {
      String before = line.substring(current.start(), cursor);
      List<Word> words = ShellLine.of(before).words();
      return words.isEmpty() ? 0 : words.get(0).value().length();
    }

    @Override
    public CharSequence escape(CharSequence candidate, boolean complete) {
      return ShellLine.typed(candidate.toString(), complete);
    }

    @Override
    public int rawWordCursor() {
      return cursor - current.start();
    }

    @Override
    public int rawWordLength() {
      return current.end() - current.start();
    }
  }
}
