///usr/bin/env jbang "$0" "$@" ; exit $?
//DEPS ../lib/lib.java
//SOURCES ../lib/options.java
//DEPS com.google.googlejavaformat:google-java-format:1.28.0
//DEPS org.junit.platform:junit-platform-console-standalone:6.1.3
//DEPS com.tngtech.archunit:archunit:1.4.1
//DEPS org.slf4j:slf4j-nop:2.0.17
//DEPS org.webjars.npm:axe-core:4.6.3
//RUNTIME_OPTIONS --add-exports=jdk.compiler/com.sun.tools.javac.api=ALL-UNNAMED
//RUNTIME_OPTIONS --add-exports=jdk.compiler/com.sun.tools.javac.code=ALL-UNNAMED
//RUNTIME_OPTIONS --add-exports=jdk.compiler/com.sun.tools.javac.file=ALL-UNNAMED
//RUNTIME_OPTIONS --add-exports=jdk.compiler/com.sun.tools.javac.parser=ALL-UNNAMED
//RUNTIME_OPTIONS --add-exports=jdk.compiler/com.sun.tools.javac.tree=ALL-UNNAMED
//RUNTIME_OPTIONS --add-exports=jdk.compiler/com.sun.tools.javac.util=ALL-UNNAMED

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.StringWrapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Checks what a change must satisfy: formatting, every source listed, no compiler warning, all
 * tests.
 *
 * <pre>
 * ./jbang scripts/check.java
 * ./jbang scripts/check.java --fix --no-tests
 * </pre>
 */
@Command(
    name = "check.java",
    description =
        "Checks formatting, the list of sources, compiler warnings and tests. Run it in the"
            + " project's folder.",
    mixinStandardHelpOptions = true)
class check implements Callable<Integer> {
  /**
   * The lines on top that JBang reads, and the blank lines after them. The formatter would put a
   * blank after their slashes, which switches them off.
   */
  private static final Pattern HEADER = Pattern.compile("\\A(//\\S.*\\R)+\\R*");

  @Option(
      names = "--fix",
      description = "Format the files that need it, and update lib/sources.java.")
  private boolean fix;

  @Option(names = "--no-tests", description = "Skip the tests.")
  private boolean noTests;

  public static void main(String... args) {
    System.exit(new CommandLine(new check()).execute(args));
  }

  /** Exit code 0 when all is well, 1 when something is to be mended, 2 in the wrong folder. */
  @Override
  public Integer call() throws IOException, InterruptedException {
    if (!Files.exists(Path.of("lib/lib.java"))) {
      System.err.println("Run this in the project's folder: ./jbang scripts/check.java");
      return 2;
    }
    List<Path> sources = sources();
    boolean good = isFormatted(sources) & isListed() & compilesWithoutWarning(sources);
    if (good && !noTests) {
      good = testsPass();
    }
    return good ? 0 : 1;
  }

  private static List<Path> sources() throws IOException {
    List<Path> sources = new ArrayList<>();
    for (String folder : List.of("lib", "tests", "scripts")) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
      }
    }
    try (Stream<Path> files = Files.list(Path.of(""))) {
      files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
    }
    return sources.stream().sorted().toList();
  }

  private boolean isFormatted(List<Path> sources) throws IOException {
    int different = 0;
    for (Path file : sources) {
      String text = Files.readString(file);
      String formatted;
      try {
        formatted = format(text);
      } catch (FormatterException broken) {
        System.out.println(file + " is not valid Java: " + broken.getMessage());
        different++;
        continue;
      }
      if (!formatted.equals(text)) {
        if (fix) {
          Files.writeString(file, formatted);
        } else {
          different++;
        }
        System.out.println(file + (fix ? " formatted" : " is not formatted"));
      }
    }
    System.out.println(
        different == 0
            ? sources.size() + " files are formatted"
            : different + " files are not formatted: run ./jbang scripts/check.java --fix");
    return different == 0;
  }

  private boolean isListed() throws IOException {
    Path list = Path.of("lib/sources.java");
    String text = Files.readString(list);
    String whole = sources.withList(text, list.getParent());
    boolean listed = whole.equals(text);
    if (!listed && fix) {
      Files.writeString(list, whole);
    }
    System.out.println(
        listed
            ? list + " lists every file of the lib"
            : list + (fix ? " written" : " does not list every file: run java " + list));
    return listed || fix;
  }

  private static String format(String text) throws FormatterException {
    Matcher header = HEADER.matcher(text);
    int end = header.find() ? header.end() : 0;
    var formatter = new Formatter(JavaFormatterOptions.defaultOptions());
    String formatted = formatter.formatSourceAndFixImports(text.substring(end));
    return text.substring(0, end) + StringWrapper.wrap(formatted, formatter);
  }

  private static boolean compilesWithoutWarning(List<Path> sources) throws IOException {
    Path classes = Files.createTempDirectory("navisync-check");
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("-Xlint:all", "-Werror", "--release", "17", "-encoding", "UTF-8"));
    arguments.addAll(List.of("-proc:none", "-d", classes.toString()));
    arguments.addAll(List.of("-cp", System.getProperty("java.class.path")));
    sources.forEach(file -> arguments.add(file.toString()));
    int code =
        ToolProvider.getSystemJavaCompiler()
            .run(null, System.out, System.out, arguments.toArray(String[]::new));
    delete(classes);
    System.out.println(
        code == 0 ? "No compiler warnings" : "Compiler warnings or errors: see above");
    return code == 0;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      files.map(Path::toFile).sorted((a, b) -> b.compareTo(a)).forEach(File::delete);
    }
  }

  private static boolean testsPass() throws IOException, InterruptedException {
    String jbang = File.separatorChar == '\\' ? "jbang.cmd" : "./jbang";
    return new ProcessBuilder(jbang, "tests/run_tests.java").inheritIO().start().waitFor() == 0;
  }
}
