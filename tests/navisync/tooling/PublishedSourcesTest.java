package navisync.tooling;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import navisync.tooling.WrapperSandbox.Result;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What {@code jbang navisync@OWNER/REPO} needs: a list of all files of the lib. */
class PublishedSourcesTest {
  private static final String LIST = "lib/sources.java";

  @Test
  @DisplayName("no file is listed that is gone, which would stop every start")
  void everyListedFileIsThere() throws IOException {
    List<String> gone = new ArrayList<>();
    for (String line : listed(ProjectFolder.get())) {
      String name = line.substring(line.indexOf(' ') + 1).replaceFirst("=.*", "");
      if (!Files.exists(ProjectFolder.get().resolve("lib").resolve(name))) {
        gone.add(name);
      }
    }
    assertEquals(List.of(), gone, "Run java " + LIST);
  }

  private static List<String> listed(Path project) throws IOException {
    return Files.readAllLines(project.resolve(LIST)).stream()
        .filter(line -> line.startsWith("//"))
        .toList();
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows uses jbang.cmd")
  @DisplayName("JBang runs a script of a catalogue at an address by its name, once the list is new")
  void runsFromAnAddress(@TempDir Path temporary) throws Exception {
    CatalogTest.assumeAliasesCanBeRead();
    WrapperSandbox sandbox = new WrapperSandbox(temporary);
    sandbox.realJbang();
    Path site = makeSite(temporary.resolve("site"));
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", exchange -> answer(exchange, site));
    server.start();
    try {
      String address = "http://localhost:" + server.getAddress().getPort() + "/";
      Path jbang = Files.createDirectories(sandbox.folder.resolve("jbang"));
      Files.writeString(jbang.resolve("trusted-sources.json"), "[\"" + address + "\"]");
      sandbox.run("catalog", "add", "--name=published", address + "jbang-catalog.json");

      Result result = sandbox.run("run", "greet@published");

      assertEquals(0, result.exitCode(), result.err());
      assertEquals("Good morning, Vela\n", result.out());
    } finally {
      server.stop(0);
    }
  }

  private static void answer(HttpExchange exchange, Path site) throws IOException {
    Path file = site.resolve(exchange.getRequestURI().getPath().substring(1));
    byte[] bytes = Files.isRegularFile(file) ? Files.readAllBytes(file) : new byte[0];
    exchange.sendResponseHeaders(Files.isRegularFile(file) ? 200 : 404, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  /** A small project that is laid out as this one, with a list that the program wrote. */
  private static Path makeSite(Path site) throws Exception {
    file(
        site,
        "jbang-catalog.json",
        "{\"aliases\": {\"greet\": {\"script-ref\": \"greet.java\"}}}\n");
    file(
        site,
        "greet.java",
        """
        //DEPS lib/lib.java
        //SOURCES lib/options.java
        class greet {
          public static void main(String[] arguments) throws Exception {
            System.out.println(navisync.words.Greeting.read() + ", " + navisync.Name.NAME);
          }
        }
        """);
    file(
        site,
        "lib/lib.java",
        """
        //MAIN lib
        //SOURCES navisync/**.java
        //SOURCES sources.java
        final class lib {}
        """);
    file(
        site,
        "lib/navisync/Name.java",
        "package navisync; public class Name { public static final String NAME = \"Vela\"; }\n");
    file(
        site,
        "lib/navisync/words/Greeting.java",
        """
        package navisync.words;

        public class Greeting {
          public static String read() throws java.io.IOException {
            try (var words = Greeting.class.getResourceAsStream("greeting.txt")) {
              return new String(words.readAllBytes());
            }
          }
        }
        """);
    file(site, "lib/navisync/words/greeting.txt", "Good morning");
    Path lib = ProjectFolder.get().resolve("lib");
    file(site, "lib/options.java", Files.readString(lib.resolve("options.java")));
    file(site, LIST, Files.readString(lib.resolve("sources.java")));
    writeList(site);
    assertEquals(
        List.of(
            "//SOURCES navisync/Name.java",
            "//SOURCES navisync/words/Greeting.java",
            "//FILES navisync/words/greeting.txt=navisync/words/greeting.txt"),
        listed(site));
    return site;
  }

  private static void writeList(Path site) throws Exception {
    Process writer =
        new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), LIST)
            .directory(site.toFile())
            .redirectErrorStream(true)
            .start();
    String said = new String(writer.getInputStream().readAllBytes(), UTF_8);
    assertEquals(0, writer.waitFor(), said);
  }

  private static void file(Path site, String name, String text) throws IOException {
    Path file = site.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
