package navisync.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.ObjectWriter;
import navisync.Failure;
import navisync.io.JsonText;

/** Writes JSON. Characters outside ASCII are written as they are. */
public final class Json {
  private static final ObjectWriter INDENTED = JsonText.MAPPER.writer(indented());

  private Json() {}

  /** Returns a value on one line. */
  public static String line(Object value) {
    return write(JsonText.MAPPER.writer(), value);
  }

  /** Returns a value for people to read: indented by two spaces, one element a line. */
  public static String text(Object value) {
    return write(INDENTED, value) + "\n";
  }

  private static String write(ObjectWriter writer, Object value) {
    try {
      return writer.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw Failure.error("Cannot write a report as JSON: " + e.getOriginalMessage(), e);
    }
  }

  private static DefaultPrettyPrinter indented() {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    Separators separators =
        Separators.createDefaultInstance()
            .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
            .withObjectEmptySeparator("")
            .withArrayEmptySeparator("");
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter(separators);
    printer.indentObjectsWith(lines);
    printer.indentArraysWith(lines);
    return printer;
  }
}
