///usr/bin/env jbang "$0" "$@" ; exit $?
//DEPS ../lib/lib.java
//SOURCES ../lib/options.java
//SOURCES navisync/**.java
//DEPS org.junit.platform:junit-platform-console-standalone:6.1.3
//DEPS com.tngtech.archunit:archunit:1.4.1
//DEPS org.slf4j:slf4j-nop:2.0.17
//RUNTIME_OPTIONS -Duser.timezone=Asia/Kolkata -Duser.language=tr -Duser.country=TR

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.regex.Pattern;
import navisync.tooling.TestReport;
import org.junit.platform.engine.discovery.ClassNameFilter;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Runs the tests: all of them, or the classes whose full name contains one of the arguments.
 *
 * <pre>
 * ./jbang tests/run_tests.java
 * ./jbang tests/run_tests.java navisync.match LedgerTest
 * </pre>
 *
 * <p>The last line is {@code N passed, N failed, N skipped}; the exit code is 0 when none failed
 * and at least one passed, else 1. They run in a half-hour time zone and in Turkish, so that text
 * and times that lean on the settings of one machine show.
 */
class run_tests {
  public static void main(String... names) {
    var request = LauncherDiscoveryRequestBuilder.request().selectors(selectPackage("navisync"));
    if (names.length > 0) {
      String[] patterns =
          Arrays.stream(names)
              .map(name -> ".*" + Pattern.quote(name) + ".*")
              .toArray(String[]::new);
      request.filters(ClassNameFilter.includeClassNamePatterns(patterns));
    }
    System.out.println("Java " + System.getProperty("java.version"));
    var report = new TestReport(new PrintWriter(System.out, true));
    LauncherFactory.create().execute(request.build(), report);
    report.close();
    System.exit(report.isGood() ? 0 : 1);
  }
}
