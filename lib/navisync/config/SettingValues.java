package navisync.config;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import navisync.Failure;
import navisync.io.Secret;

/**
 * Parses the text of settings. The first source that has a name decides, even with an empty text,
 * which means "not set". An invalid value is a {@link Failure} that names the setting, its place,
 * its text (never a secret's) and what is allowed.
 */
final class SettingValues {
  private static final List<String> TRUE = List.of("true", "yes", "on", "1");
  private static final List<String> FALSE = List.of("false", "no", "off", "0");

  private final List<SettingSource> sources;
  private final Set<String> asked = new LinkedHashSet<>();

  /** Creates a reader of the sources, the strongest first. */
  SettingValues(List<SettingSource> sources) {
    this.sources = List.copyOf(sources);
  }

  /** Returns every name asked for so far, in that order: the settings that exist. */
  Set<String> asked() {
    return asked;
  }

  /** Returns the text without surrounding spaces; empty when not set. */
  Optional<String> text(String name) {
    return raw(name).map(String::strip).filter(text -> !text.isEmpty());
  }

  /** Returns a key without surrounding spaces; empty when not set. */
  Optional<Secret> key(String name) {
    return text(name).map(Secret::new);
  }

  /** Returns a password unchanged; empty when not set. */
  Optional<Secret> password(String name) {
    return raw(name).filter(text -> !text.isEmpty()).map(Secret::new);
  }

  /** Returns a yes-or-no setting: true, yes, on, 1 or false, no, off, 0 in any case. */
  boolean flag(String name, boolean defaultValue) {
    Optional<String> text = text(name).map(value -> value.toLowerCase(Locale.ROOT));
    if (text.isEmpty()) {
      return defaultValue;
    }
    if (TRUE.contains(text.get()) || FALSE.contains(text.get())) {
      return TRUE.contains(text.get());
    }
    throw unreadable(name, "Write one of true, yes, on, 1 or false, no, off, 0");
  }

  /** Returns a whole number from {@code least} to {@code most}. */
  int number(String name, int defaultValue, int least, int most) {
    Optional<String> text = text(name);
    if (text.isEmpty()) {
      return defaultValue;
    }
    if (text.get().matches("[0-9]{1,9}")) {
      int number = Integer.parseInt(text.get());
      if (number >= least && number <= most) {
        return number;
      }
    }
    throw unreadable(name, "Write a whole number from " + least + " to " + most);
  }

  /** Returns one of the choices by its text, in any case. */
  <T> T choice(String name, T defaultValue, T[] choices, Function<T, String> textOf) {
    Optional<String> text = text(name);
    if (text.isEmpty()) {
      return defaultValue;
    }
    for (T choice : choices) {
      if (textOf.apply(choice).equalsIgnoreCase(text.get())) {
        return choice;
      }
    }
    throw unreadable(
        name,
        "Write one of " + Arrays.stream(choices).map(textOf).collect(Collectors.joining(", ")));
  }

  /** Returns text that matches a regular expression; a sentence explains what is allowed. */
  Optional<String> matching(String name, String pattern, String allowed) {
    Optional<String> text = text(name);
    if (text.isPresent() && !text.get().matches(pattern)) {
      throw unreadable(name, allowed);
    }
    return text;
  }

  /**
   * Returns the path of a file: {@code ~} is the user's home folder, a relative path starts at
   * {@code home}.
   */
  Optional<Path> path(String name, Home home) {
    Optional<String> text =
        matching(
            name,
            "\\P{Cntrl}*",
            "Write it without double quotes, in which \\n, \\t and the like are special");
    try {
      return text.map(path -> home.resolve(Path.of(path)));
    } catch (InvalidPathException e) {
      throw unreadable(name, "Write the path of a file");
    }
  }

  /** Returns a JSON list of names; empty when not set. */
  List<String> names(String name) {
    return json(name, NamesInJson::list, List.of(), "list", "[\"Birch & Reed\", \"QR/ST\"]");
  }

  /** Returns a JSON object from name to name, in the order written; empty when not set. */
  Map<String, String> mapping(String name) {
    return json(name, NamesInJson::mapping, Map.of(), "object", "{\"Mirrow\": \"The Mirrow\"}");
  }

  private Failure unreadable(String name, String allowed) {
    SettingSource source = source(name).orElseThrow();
    String shown = presentable(source.values().get(name).strip());
    return Failure.ofSetting(
        name, "%s %s is invalid: \"%s\". %s.".formatted(name, source.place(), shown, allowed));
  }

  private Optional<String> raw(String name) {
    asked.add(name);
    return source(name).map(source -> source.values().get(name));
  }

  private Optional<SettingSource> source(String name) {
    return sources.stream().filter(source -> source.values().containsKey(name)).findFirst();
  }

  private <T> T json(
      String name, Function<String, T> reader, T defaultValue, String kind, String example) {
    try {
      return text(name).map(reader).orElse(defaultValue);
    } catch (IllegalArgumentException e) {
      throw unreadable(
          name,
          "Write a JSON %s of names, such as %s, and single quotes around it if it holds \" #\""
              .formatted(kind, example));
    }
  }

  /**
   * Returns a value as shown in a message: on one line, and without the user and password of an
   * address.
   */
  private static String presentable(String text) {
    return text.replaceAll("\\p{Cntrl}", "?")
        .replaceFirst("^([A-Za-z][A-Za-z0-9+.-]*://)?.*@", "$1***@");
  }
}
