package navisync.tooling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import navisync.cli.Command;
import navisync.cli.Commands;
import navisync.tooling.WrapperSandbox.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The catalogue by which JBang runs the scripts by their names, such as {@code undo@/my/clone}. */
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

  @Test
  void everyCommandHasAnAliasAndIsDocumented() throws Exception {
    Path project = ProjectFolder.get();
    String catalog = Files.readString(project.resolve("jbang-catalog.json"));
    String documented = Files.readString(project.resolve("docs/commands.md"));
    for (Command each : Commands.all()) {
      String script = each.getClass().getAnnotation(CommandLine.Command.class).name();
      assertTrue(catalog.contains(script), script);
      assertTrue(documented.contains(script), script);
    }
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows uses jbang.cmd")
  void theJbangThatIsFetchedFindsThem(@TempDir Path temporary) throws Exception {
    assumeAliasesCanBeRead();
    Path project = ProjectFolder.get();
    WrapperSandbox sandbox = new WrapperSandbox(temporary);
    sandbox.realJbang();

    Result result = sandbox.run("alias", "list", project.resolve("jbang-catalog.json").toString());

    assertTrue(result.out().contains(project.resolve("navisync.java") + "\n"), result::toString);
  }

  /** Skips the test where the JBang here cannot read a catalogue. */
  static void assumeAliasesCanBeRead() {
    assumeFalse(
        Files.exists(
            ProjectFolder.get().resolve(WrapperSandbox.FETCHED).resolve("gson-2.10.1.jar")),
        "an older ./jbang fetched the JBang here, with a gson that reads no alias: delete"
            + " .jbang-cli");
  }
}
