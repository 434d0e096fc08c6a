///usr/bin/env jbang "$0" "$@" ; exit $?
//DEPS ../lib/lib.java
//SOURCES ../lib/options.java
//SOURCES navisync/**.java
//SOURCES ../scripts/navisync/pairs/*.java
//DEPS org.junit.platform:junit-platform-console-standalone:6.1.3
//DEPS com.tngtech.archunit:archunit:1.4.1
//DEPS org.slf4j:slf4j-nop:2.0.17
//DEPS org.webjars.npm:axe-core:4.6.3
//RUNTIME_OPTIONS -Duser.timezone=Asia/Kolkata -Duser.language=tr -Duser.country=TR

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import navisync.readme.ChangedProject;
import navisync.support.FastFolder;
import navisync.support.TemporaryFolder;
import navisync.tooling.CpuTimes;
import navisync.tooling.TestReport;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.discovery.ClassNameFilter;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Runs the tests: all of them, or the classes whose full name contains one of the arguments.
 *
 * <pre>
 * ./jbang tests/run_tests.java
 * ./jbang tests/run_tests.java navisync.match LedgerTest
 * ./jbang tests/run_tests.java --with="Another policy"
 * ./jbang tests/run_tests.java --slowest=20
 * </pre>
 *
 * <p>{@code --with} runs them in a copy of the project with a change of the README applied, named
 * by its heading under "Make it yours". {@code --slowest} lists the classes that took the most
 * processor time, before the totals.
 *
 * <p>The last line is {@code N passed, N failed, N skipped}; the exit code is 0 when none failed
 * and at least one passed, else 1. They run in a half-hour time zone and in Turkish, so that text
 * and times that lean on the settings of one machine show.
 */
class run_tests {
  private static final String WITH = "--with=";
  private static final String SLOWEST = "--slowest=";

  public static void main(String... arguments) throws Exception {
    for (String argument : arguments) {
      if (argument.startsWith("-")
          && !argument.startsWith(WITH)
          && !argument.matches(SLOWEST + "\\d{1,4}")) {
        System.err.println(
            "Unknown option: " + argument + ". Use " + WITH + "HEADING or " + SLOWEST + "NUMBER.");
        System.exit(2);
      }
    }
    var temporary = new TemporaryFolder();
    boolean good;
    try {
      String with = value(WITH, arguments);
      good = with == null ? run(arguments) : runWith(with, without(WITH, arguments));
    } catch (IllegalArgumentException noSuchChange) {
      System.err.println(noSuchChange.getMessage());
      good = false;
    } finally {
      temporary.delete();
    }
    System.exit(good ? 0 : 1);
  }

  /** The value of an option; null where it is not given. */
  private static String value(String option, String... arguments) {
    return Arrays.stream(arguments)
        .filter(argument -> argument.startsWith(option))
        .map(argument -> argument.substring(option.length()))
        .findFirst()
        .orElse(null);
  }

  private static List<String> without(String option, String... arguments) {
    return Arrays.stream(arguments).filter(argument -> !argument.startsWith(option)).toList();
  }

  private static boolean run(String... arguments) {
    List<String> names = without(SLOWEST, arguments);
    var request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(selectPackage("navisync"))
            .configurationParameter(
                TempDir.DEFAULT_FACTORY_PROPERTY_NAME, FastFolder.class.getName());
    if (!names.isEmpty()) {
      String[] patterns =
          names.stream().map(name -> ".*" + Pattern.quote(name) + ".*").toArray(String[]::new);
      request.filters(ClassNameFilter.includeClassNamePatterns(patterns));
    }
    System.out.println("Java " + System.getProperty("java.version"));
    var report = new TestReport(new PrintWriter(System.out, true));
    var times = new CpuTimes();
    LauncherFactory.create().execute(request.build(), report, times);
    String slowest = value(SLOWEST, arguments);
    if (slowest != null) {
      times.slowest(Integer.parseInt(slowest)).forEach(System.out::println);
    }
    report.close();
    return report.isGood();
  }

  private static boolean runWith(String heading, List<String> arguments) throws Exception {
    var project = new ChangedProject(heading, Files.createTempDirectory("navisync-changed"));
    Process tests = project.tests(run_tests.class, arguments);
    tests.getOutputStream().close();
    tests.getInputStream().transferTo(System.out);
    return tests.waitFor() == 0;
  }
}
