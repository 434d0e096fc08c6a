package navisync.setup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.tools.ToolProvider;

/** Java and JBang. */
final class RuntimeChecks {
  private static final int SECONDS_FOR_JBANG = 10;

  private RuntimeChecks() {}

  static List<Check> all(Path currentFolder) {
    return List.of(java(), jbang(currentFolder));
  }

  private static Check java() {
    String text = "Java " + Runtime.version() + ", " + System.getProperty("java.vendor");
    return ToolProvider.getSystemJavaCompiler() == null
        ? Check.failed(
            "java",
            text,
            "it has no compiler, which JBang needs: install a JDK from https://adoptium.net.")
        : Check.passed("java", text);
  }

  private static Check jbang(Path currentFolder) {
    return installed()
        .or(() -> fetched(currentFolder))
        .map(version -> Check.passed("jbang", "JBang " + version))
        .orElse(Check.passed("jbang", "JBang is not installed; ./jbang fetches it when needed"));
  }

  private static Optional<String> installed() {
    try {
      Process process =
          new ProcessBuilder("jbang", "--version")
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      process.getOutputStream().close();
      if (!process.waitFor(SECONDS_FOR_JBANG, TimeUnit.SECONDS)) {
        process.destroy();
        return Optional.empty();
      }
      String version =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      return version.matches("\\d[\\w.]*") ? Optional.of(version) : Optional.empty();
    } catch (IOException notOnPath) {
      return Optional.empty();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  /** The one that ./jbang fetched into the project's folder. */
  private static Optional<String> fetched(Path folder) {
    try (var versions = Files.list(folder.resolve(".jbang-cli"))) {
      return versions
          .map(version -> version.getFileName().toString())
          .filter(name -> name.matches("\\d+(\\.\\d+)*"))
          .max(Comparator.naturalOrder());
    } catch (IOException none) {
      return Optional.empty();
    }
  }
}
