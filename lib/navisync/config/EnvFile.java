package navisync.config;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import navisync.Failure;

/** Reads an env file as python-dotenv reads it. */
final class EnvFile {
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^}:]*)(?::-([^}]*))?}");
  private static final char BOM = '\uFEFF';

  private EnvFile() {}

  /**
   * Returns the values by name, in the order of the file; the last one wins if a name occurs twice.
   * Empty text is kept. {@code ${NAME}} becomes the environment's value, otherwise the one further
   * up in the file, otherwise nothing or what follows {@code :-}; also inside quotes of either
   * kind.
   *
   * @param environment the variables of the process
   * @throws Failure of usage if the file cannot be read, naming it and the line
   */
  static Map<String, String> read(Path file, Map<String, String> environment) {
    try {
      return parse(text(file), environment);
    } catch (EnvFileParser.UnreadableLine e) {
      throw Failure.usage(file + ", " + e.getMessage(), e);
    }
  }

  /** Parses the text of an env file as {@link #read} does. */
  static Map<String, String> parse(String text, Map<String, String> environment)
      throws EnvFileParser.UnreadableLine {
    String lines = text.replace("\r\n", "\n").replace('\r', '\n');
    Map<String, String> values = new LinkedHashMap<>();
    for (EnvFileParser.Assignment assignment : EnvFileParser.parse(lines)) {
      values.put(assignment.name(), expanded(assignment.value(), environment, values));
    }
    return values;
  }

  private static String expanded(
      String value, Map<String, String> environment, Map<String, String> above) {
    return VARIABLE
        .matcher(value)
        .replaceAll(
            variable -> {
              String name = variable.group(1);
              String byDefault = variable.group(2) == null ? "" : variable.group(2);
              String known = environment.getOrDefault(name, above.getOrDefault(name, byDefault));
              return Matcher.quoteReplacement(known);
            });
  }

  private static String text(Path file) {
    if (Files.isDirectory(file)) {
      throw Failure.usage("The env file " + file + " is a folder. Name a file with --env-file.");
    }
    try {
      byte[] bytes = Files.readAllBytes(file);
      String text = charset(bytes).newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      if (text.indexOf('\0') >= 0) {
        throw Failure.usage("The env file " + file + " is not text. Save it as UTF-8.");
      }
      return text.isEmpty() || text.charAt(0) != BOM ? text : text.substring(1);
    } catch (CharacterCodingException e) {
      throw Failure.usage("The env file " + file + " is not UTF-8 text. Save it as UTF-8.", e);
    } catch (IOException e) {
      throw Failure.usage("The env file " + file + " cannot be read. Check its permissions.", e);
    }
  }

  /**
   * Returns the charset of an env file: UTF-8, except for the UTF-16 that PowerShell and Notepad
   * write. That is named with its byte order, so that the mark stays part of the text.
   */
  static Charset charset(byte[] bytes) {
    int first = bytes.length < 2 ? 0 : (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
    return switch (first) {
      case 0xfffe -> StandardCharsets.UTF_16LE;
      case 0xfeff -> StandardCharsets.UTF_16BE;
      default -> StandardCharsets.UTF_8;
    };
  }
}
