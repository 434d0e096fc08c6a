package navisync.readme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import navisync.tooling.ProjectFolder;
import org.junit.jupiter.api.Test;

/** Every reference in the documents and in the code leads somewhere. */
class DocumentsTest {
  private static final Path PROJECT = ProjectFolder.get();
  private static final Pattern TEST = Pattern.compile("`(\\w+Test)`");
  private static final Pattern DOCUMENT = Pattern.compile("\\b([\\w/-]*\\w\\.md)\\b");
  private static final Pattern HEADING_OF_RULES =
      Pattern.compile("rules\\.md,\\s+(?:\\*\\s+|//\\s+)?\"([^\"]+)\"");
  private static final Pattern SOURCE = Pattern.compile("`((?:\\w+/)+\\w+\\.java)`");
  private static final Pattern LINK = Pattern.compile("]\\(#?([^)]*)\\)");

  @Test
  void everyTestNamedInADocumentExists() throws IOException {
    Set<String> tests =
        files("tests").stream()
            .map(file -> file.getFileName().toString().replace(".java", ""))
            .collect(Collectors.toSet());
    List<String> missing = new ArrayList<>();
    for (Path document : documents()) {
      for (String test : all(TEST, Files.readString(document))) {
        if (!tests.contains(test)) {
          missing.add(document.getFileName() + ": " + test);
        }
      }
    }
    assertEquals(List.of(), missing);
  }

  @Test
  void everySourceFileNamedInADocumentExists() throws IOException {
    List<String> missing = new ArrayList<>();
    for (Path document : documents()) {
      for (String source : all(SOURCE, Files.readString(document))) {
        if (!Files.exists(PROJECT.resolve(source))
            && !Files.exists(PROJECT.resolve("lib/navisync").resolve(source))) {
          missing.add(document.getFileName() + ": " + source);
        }
      }
    }
    assertEquals(List.of(), missing);
  }

  @Test
  void everyDocumentNamedInTheProjectExists() throws IOException {
    List<String> missing = new ArrayList<>();
    List<Path> texts = new ArrayList<>(documents());
    for (String folder : List.of("lib", "tests", "scripts")) {
      texts.addAll(files(folder));
    }
    for (Path file : texts) {
      for (String document : all(DOCUMENT, Files.readString(file))) {
        boolean exists =
            Files.exists(PROJECT.resolve(document))
                || Files.exists(PROJECT.resolve("docs").resolve(document));
        if (!exists) {
          missing.add(PROJECT.relativize(file) + ": " + document);
        }
      }
    }
    assertEquals(List.of(), missing);
  }

  @Test
  void everyHeadingOfTheRulesThatIsNamedExists() throws IOException {
    String rules = Files.readString(PROJECT.resolve("docs/rules.md"));
    Set<String> headings =
        rules
            .lines()
            .filter(line -> line.startsWith("## "))
            .map(line -> line.substring(3))
            .collect(Collectors.toSet());
    List<String> missing = new ArrayList<>();
    for (String folder : List.of("lib", "tests", "scripts")) {
      for (Path file : files(folder)) {
        for (String heading : all(HEADING_OF_RULES, Files.readString(file))) {
          if (!headings.contains(heading.replaceAll("\\s+(?:\\*\\s+)?", " "))) {
            missing.add(PROJECT.relativize(file) + ": " + heading);
          }
        }
      }
    }
    assertEquals(List.of(), missing);
    List<String> linked = all(LINK, rules);
    for (String heading : headings) {
      String anchor = heading.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9 ]", "");
      boolean listed = linked.contains(anchor.replace(' ', '-'));
      assertEquals(true, listed, "the list on top of rules.md has no link to " + heading);
    }
  }

  private static List<String> all(Pattern pattern, String text) {
    return pattern.matcher(text).results().map((MatchResult found) -> found.group(1)).toList();
  }

  private static List<Path> documents() throws IOException {
    List<Path> documents = new ArrayList<>(List.of(PROJECT.resolve("README.md")));
    try (Stream<Path> docs = Files.list(PROJECT.resolve("docs"))) {
      docs.filter(file -> file.toString().endsWith(".md")).sorted().forEach(documents::add);
    }
    return documents;
  }

  private static List<Path> files(String folder) throws IOException {
    try (Stream<Path> files = Files.walk(PROJECT.resolve(folder))) {
      return files
          .filter(file -> file.toString().matches(".*\\.(java|jsh)"))
          .filter(file -> !file.endsWith("DocumentsTest.java"))
          .sorted()
          .toList();
    }
  }
}
