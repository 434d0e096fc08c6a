package navisync.setup;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.tools.ToolProvider;

/** Checks Java and JBang. */
final class RuntimeChecks {
  /** Set by ./jbang when it uses the JBang that it fetched itself. */
  private static final String FETCHED_VERSION = "NAVISYNC_JBANG_VERSION";

  private static final int SECONDS_FOR_JBANG = 10;

  private RuntimeChecks() {}

  static List<Check> all(Map<String, String> environment) {
    return List.of(java(), jbang(environment));
  }

  private static Check java() {
    String text = "Java " + Runtime.version() + ", " + System.getProperty("java.vendor");
    return ToolProvider.getSystemJavaCompiler() == null
        ? Check.failed(
            "java",
            text,
            "it has no compiler, which JBang needs. Install a JDK from https://adoptium.net.")
        : Check.passed("java", text);
  }

  private static Check jbang(Map<String, String> environment) {
    return Optional.ofNullable(environment.get(FETCHED_VERSION))
        .or(RuntimeChecks::installed)
        .map(version -> Check.passed("jbang", "JBang " + version))
        .orElse(Check.passed("jbang", "JBang (version unknown)"));
  }

  private static Optional<String> installed() {
    try {
      Process process =
          new ProcessBuilder(File.separatorChar == '\\' ? "jbang.cmd" : "jbang", "--version")
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
}
