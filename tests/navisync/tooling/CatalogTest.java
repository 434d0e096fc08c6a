package navisync.tooling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The catalogue by which JBang runs a published script, such as {@code navisync@OWNER/REPO}. */
class CatalogTest {
  @Test
  void everyAliasNamesAScriptOfItsOwnName() throws Exception {
    Path project = ProjectFolder.get();
    JsonNode aliases =
        new ObjectMapper().readTree(project.resolve("jbang-catalog.json").toFile()).get("aliases");
    assertTrue(aliases.size() >= 8, aliases::toString);
    aliases
        .properties()
        .forEach(
            alias -> {
              Path script = Path.of(alias.getValue().get("script-ref").asText());
              assertTrue(Files.exists(project.resolve(script)), script::toString);
              assertEquals(alias.getKey() + ".java", script.getFileName().toString());
            });
  }
}
