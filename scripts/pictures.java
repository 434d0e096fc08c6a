///usr/bin/env jbang "$0" "$@" ; exit $?
//DEPS ../lib/lib.java
//SOURCES ../lib/options.java

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import navisync.cli.NavisyncCommand;
import navisync.cli.ProcessContext;
import navisync.cli.Program;
import navisync.console.StandardStreams;
import navisync.console.TerminalProbe;
import navisync.io.Timekeeper;
import org.jline.terminal.spi.SystemStream;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStyle;
import org.unbescape.html.HtmlEscape;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Makes the pictures of the README from a run of the demo: the terminal as {@code
 * docs/terminal.svg}, and the report, where there is a Chromium, as {@code docs/report.png}.
 *
 * <pre>
 * ./jbang scripts/pictures.java
 * ./jbang scripts/pictures.java --browser=/usr/bin/google-chrome
 * </pre>
 */
@Command(
    name = "pictures.java",
    description = "Draws the pictures of the README from the demo.",
    mixinStandardHelpOptions = true)
class pictures implements Callable<Integer> {
  private static final int COLUMNS = 100;
  private static final Pattern MADE_IN = Pattern.compile("\\S*navisync-demo-\\d+");

  @Option(names = "--folder", defaultValue = "docs", description = "Folder for the pictures.")
  private Path folder;

  @Option(
      names = "--browser",
      defaultValue = "chromium",
      description = "The Chromium to draw the report with: a name or a path.")
  private String browser;

  public static void main(String... args) {
    System.exit(new CommandLine(new pictures()).execute(args));
  }

  /** Exit code 0 when both are made, 1 when the demo or the browser failed. */
  @Override
  public Integer call() throws IOException, InterruptedException {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    int exitCode = Program.run(new NavisyncCommand(), terminal(printed), "--demo");
    if (exitCode != 0) {
      System.err.println("The demo failed: exit code " + exitCode + ".");
      return 1;
    }
    List<AttributedString> lines = new ArrayList<>();
    Path made = null;
    for (String line : printed.toString(StandardCharsets.UTF_8).split("\n")) {
      AttributedString text = AttributedString.fromAnsi(line);
      Matcher folderOfDemo = MADE_IN.matcher(text.toString());
      if (folderOfDemo.find()) {
        made = Path.of(folderOfDemo.group());
        text = AttributedString.fromAnsi(line.replace(made.toString(), "/tmp/navisync-demo"));
      }
      lines.add(text);
    }
    int end = firstRun(lines);
    Path svg = folder.resolve("terminal.svg");
    Files.writeString(
        svg, TerminalPicture.svg("./jbang navisync.java --demo", lines.subList(0, end), COLUMNS));
    System.out.println("Made " + svg);
    return draw(made.resolve("json/report.html"), folder.resolve("report.png"));
  }

  /** Returns how many lines the first run has, without the empty ones at its end. */
  private static int firstRun(List<AttributedString> lines) {
    int end = 0;
    while (end < lines.size() && !lines.get(end).toString().startsWith("The same again")) {
      end++;
    }
    while (end > 0 && lines.get(end - 1).toString().isBlank()) {
      end--;
    }
    return end;
  }

  /** Returns the process as a terminal in colours that keeps what is printed. */
  private static ProcessContext terminal(ByteArrayOutputStream printed) {
    PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    TerminalProbe probe =
        new TerminalProbe() {
          @Override
          public boolean isTerminal(SystemStream stream) {
            return stream == SystemStream.Output;
          }

          @Override
          public int width(SystemStream stream) {
            return COLUMNS;
          }
        };
    return new ProcessContext(
        new StandardStreams(out, System.err, (prompt, shown) -> Optional.empty(), probe),
        Map.of("TERM", "xterm-256color"),
        Path.of("").toAbsolutePath(),
        Timekeeper.system());
  }

  private int draw(Path report, Path png) throws IOException, InterruptedException {
    Path profile = Files.createTempDirectory("navisync-pictures-");
    List<String> command =
        List.of(
            browser,
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--hide-scrollbars",
            "--no-first-run",
            "--disable-background-networking",
            "--user-data-dir=" + profile,
            "--window-size=1280,1560",
            "--screenshot=" + png.toAbsolutePath(),
            report.toUri().toString());
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(profile.resolve("messages").toFile())
              .start();
      if (process.waitFor() == 0) {
        System.out.println("Made " + png);
        return 0;
      }
      System.err.println("The browser failed, see " + profile.resolve("messages") + ".");
    } catch (IOException missing) {
      System.err.println(
          "No " + browser + " here; name a Chromium with --browser to make " + png + ".");
    }
    return 1;
  }
}

/**
 * Draws what a terminal shows as SVG. Every piece of text is stretched to its columns, so that
 * tables stay straight in any font.
 */
final class TerminalPicture {
  private static final double CELL = 8.4;
  private static final int LINE = 20;

  /** What stands together in a cell: a place of its own for each keeps columns straight. */
  private static final Pattern WORDS = Pattern.compile("\\S+( \\S+)*");

  private static final int MARGIN = 20;
  private static final String STYLE =
      """
      <style>
        text { font: 14px ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace;
          fill: #d8dbe0; }
        .bold { font-weight: bold; fill: #fff; } .faint { fill: #9298a2; }
        .green { fill: #7fd3a8; } .yellow { fill: #e8bf5f; } .red { fill: #f08a80; }
      </style>
      """;

  private TerminalPicture() {}

  /** Returns a picture of a command and what it printed. */
  static String svg(String command, List<AttributedString> lines, int columns) {
    List<AttributedString> all = new ArrayList<>();
    all.add(new AttributedString("$ " + command, AttributedStyle.BOLD));
    all.addAll(lines);
    int width = (int) Math.ceil(columns * CELL) + 2 * MARGIN;
    int height = all.size() * LINE + 2 * MARGIN;
    StringBuilder svg = new StringBuilder();
    svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-label=\"")
        .append(HtmlEscape.escapeHtml4Xml(command))
        .append("\" viewBox=\"0 0 %d %d\" width=\"%d\">\n".formatted(width, height, width))
        .append(STYLE)
        .append("<rect width=\"100%\" height=\"100%\" rx=\"10\" fill=\"#1a1d23\"/>\n");
    for (int i = 0; i < all.size(); i++) {
      int y = MARGIN + i * LINE + LINE * 3 / 4;
      append(svg, all.get(i), y);
    }
    return svg.append("</svg>\n").toString();
  }

  private static void append(StringBuilder svg, AttributedString line, int y) {
    int column = 0;
    int end;
    for (int i = 0; i < line.length(); i = end) {
      end = line.runLimit(i);
      AttributedString run = line.subSequence(i, end);
      Matcher words = WORDS.matcher(run);
      while (words.find()) {
        svg.append(
            "<text x=\"%.1f\" y=\"%d\" textLength=\"%.1f\"%s>%s</text>\n"
                .formatted(
                    MARGIN + (column + run.subSequence(0, words.start()).columnLength()) * CELL,
                    y,
                    run.subSequence(words.start(), words.end()).columnLength() * CELL,
                    classes(line.styleAt(i)),
                    HtmlEscape.escapeHtml4Xml(words.group())));
      }
      column += run.columnLength();
    }
  }

  private static String classes(AttributedStyle style) {
    List<String> classes = new ArrayList<>();
    String code = ";" + style.toAnsi() + ";";
    Map<String, String> names =
        Map.of("1", "bold", "2", "faint", "31", "red", "32", "green", "33", "yellow");
    for (String part : code.split(";")) {
      if (names.containsKey(part)) {
        classes.add(names.get(part));
      }
    }
    return classes.isEmpty() ? "" : " class=\"" + String.join(" ", classes) + "\"";
  }
}
