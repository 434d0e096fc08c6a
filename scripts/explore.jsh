//DEPS ../lib/lib.java

// Opens a Java prompt with your cache and your library at hand:
//
//   ./jbang scripts/explore.jsh              settings of .env in the current folder
//   ./jbang scripts/explore.jsh other.env    settings of another file
//
// At the prompt: topArtists(10), playsOf("2024-05-01"), unmatched(20), or any Java, such as
// library().tracks().stream().filter(track -> track.year() < 1980).count()

import jdk.jshell.tool.JavaShellToolBuilder;
import navisync.Failure;
import navisync.explore.Explore;

// What is there at the prompt; add methods of your own.
String ready = """
    import navisync.explore.Explore;
    import navisync.model.*;
    import navisync.store.*;

    var explore = Explore.open(ENV_FILE);
    var cache = explore.cache();

    Library library() { return explore.library(); }

    void topArtists(int number) {
      explore.topArtists(number).forEach(
          each -> System.out.printf("%7d  %s%n", each.plays(), each.artist()));
    }

    void playsOf(String day) {
      explore.playsOf(java.time.LocalDate.parse(day)).forEach(
          each -> System.out.printf("%tT  %s – %s%n",
              each.second() * 1000, each.track().artist(), each.track().title()));
    }

    void unmatched(int number) {
      explore.unmatched().stream().limit(number).forEach(
          each -> System.out.printf("%7d  %s – %s%n",
              each.plays(), each.track().artist(), each.track().title()));
    }

    System.out.println("Ready: topArtists(10)  playsOf(\\"2024-05-01\\")  unmatched(20)"
        + "  library()  cache  explore     /exit leaves");
    """;

void openPrompt(String... envFile) throws Exception {
  Explore.open(envFile).close();
  String name = envFile.length == 0 ? "" : '"' + envFile[0].replace("\\", "\\\\") + '"';
  Path startup = Files.createTempFile("explore", ".jsh");
  Files.writeString(startup, ready.replace("ENV_FILE", name));
  JavaShellToolBuilder.builder().start(
      "--execution=local",
      "--class-path=" + System.getProperty("java.class.path"),
      "--startup=DEFAULT",
      "--startup=" + startup);
  Files.delete(startup);
}

if (args.length > 0 && args[0].equals("--help")) {
  System.out.println("Usage: ./jbang scripts/explore.jsh [ENV_FILE]");
  System.out.println("Opens a Java prompt with your cache and your library at hand.");
} else {
  try {
    openPrompt(args);
  } catch (Failure failure) {
    System.err.println(failure.getMessage());
  }
}
