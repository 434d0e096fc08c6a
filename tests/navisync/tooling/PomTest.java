package navisync.tooling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The pom.xml that IDEs open names the same dependencies as the scripts. */
class PomTest {
  @Test
  void namesTheDependenciesOfTheLibrary() throws Exception {
    assertEquals(directives("lib/lib.java"), dependencies("compile"));
  }

  @Test
  void namesTheDependenciesOfTheTests() throws Exception {
    assertEquals(directives("tests/run_tests.java"), dependencies("test"));
  }

  private static List<String> directives(String file) throws IOException {
    return Files.readAllLines(ProjectFolder.get().resolve(file)).stream()
        .filter(line -> line.startsWith("//DEPS "))
        .map(line -> line.substring("//DEPS ".length()))
        .filter(dependency -> !dependency.endsWith("lib.java"))
        .toList();
  }

  private static List<String> dependencies(String scope) throws Exception {
    Path pom = ProjectFolder.get().resolve("pom.xml");
    Document document =
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(pom.toFile());
    var elements = document.getElementsByTagName("dependency");
    List<String> dependencies = new ArrayList<>();
    for (int i = 0; i < elements.getLength(); i++) {
      Element dependency = (Element) elements.item(i);
      if (text(dependency, "scope", "compile").equals(scope)) {
        dependencies.add(
            text(dependency, "groupId", "")
                + ":"
                + text(dependency, "artifactId", "")
                + ":"
                + text(dependency, "version", ""));
      }
    }
    return dependencies;
  }

  private static String text(Element parent, String name, String otherwise) {
    var elements = parent.getElementsByTagName(name);
    return elements.getLength() == 0 ? otherwise : elements.item(0).getTextContent();
  }
}
