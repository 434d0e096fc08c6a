//JAVA 17+
//MAIN lib
//JAVAC_OPTIONS -encoding UTF-8 --release 17
//DEPS info.picocli:picocli:4.7.7
//DEPS org.jline:jline:3.30.6
//DEPS org.xerial:sqlite-jdbc:3.54.1.0
//DEPS com.fasterxml.jackson.core:jackson-databind:2.23.0
//DEPS com.ibm.icu:icu4j:77.1
//DEPS dev.failsafe:failsafe:3.3.2
//DEPS me.tongfei:progressbar:0.10.1
//DEPS com.github.spullara.mustache.java:compiler:0.9.14
//DEPS de.siegmar:fastcsv:4.1.0
//DEPS org.unbescape:unbescape:1.1.6.RELEASE
//DEPS org.webjars:jquery:4.0.0
//DEPS org.webjars:datatables:2.3.7
//DEPS ch.qos.logback:logback-core:1.5.18
//SOURCES navisync/**.java
//SOURCES sources.java
//FILES navisync/report/html/=navisync/report/html/page.*

/**
 * The one build of the lib, which every script names in {@code //DEPS}: its libraries and its
 * sources. JBang builds it once for all scripts, and again after an edit in {@code lib}. jline
 * stands before progressbar, which brings older classes of it along. fastcsv reads and writes CSV:
 * it is small, maintained, and tells the line of each row. unbescape knows every HTML entity, and
 * needs nothing else. datatables shows, sorts and searches the tables of the report in the browser,
 * in pages and by keyboard, which would be 1,000 lines of script to keep; it is maintained since
 * 2008, and costs the report 150 kB together with jquery, which it needs. logback-core rotates the
 * log file and keeps its name, which the JDK's own handler does not. {@code //MAIN} keeps JBang
 * from looking for a main method, and from warning that it found two.
 */
final class lib {
  private lib() {}
}
