package navisync.cli;

import ch.qos.logback.core.ContextBase;
import ch.qos.logback.core.encoder.EncoderBase;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.util.Duration;
import ch.qos.logback.core.util.FileSize;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import navisync.Failure;
import navisync.console.MessageLog;
import navisync.io.PrivateFiles;

/**
 * A log file in UTF-8, a line for each message: {@code 2023-11-14 23:13:20 INFO Last.fm: 7 new
 * plays}. At one megabyte it becomes {@code FILE.1}, that one {@code FILE.2}, and so on; five are
 * kept.
 */
public final class LogFile implements MessageLog {
  private static final FileSize LARGEST = FileSize.valueOf("1MB");
  private static final int KEPT = 5;
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

  /** Turns lines into bytes. */
  private static final class Lines extends EncoderBase<String> {
    @Override
    public byte[] headerBytes() {
      return null;
    }

    @Override
    public byte[] encode(String line) {
      return (line + "\n").getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public byte[] footerBytes() {
      return null;
    }
  }

  /** Opens a new file after each rotation. */
  private static final class Appender extends RollingFileAppender<String> {
    @Override
    public void openFile(String name) throws IOException {
      Path file = Path.of(name);
      if (!Files.exists(file)) {
        PrivateFiles.createFile(file);
        PrivateFiles.keepRightsIfAllowed(Path.of(name + ".1"), file);
      }
      super.openFile(name);
    }
  }

  private final RollingFileAppender<String> appender = new Appender();
  private final InstantSource clock;

  /**
   * Opens a log file; what it holds stays. A new one is readable by its owner only; after a
   * rotation it has the rights of the one before.
   *
   * @param file may not exist yet
   * @throws Failure of usage if it cannot be written
   */
  public LogFile(Path file, InstantSource clock) {
    this.clock = clock;
    if (file.toString().contains("%")) {
      throw Failure.usage(
          "The path of the log file must not contain a percent sign: " + file + ".");
    }
    ContextBase context = new ContextBase();
    Lines lines = new Lines();
    lines.setContext(context);
    lines.start();
    appender.setContext(context);
    appender.setFile(file.toString());
    appender.setEncoder(lines);
    FixedWindowRollingPolicy names = new FixedWindowRollingPolicy();
    names.setContext(context);
    names.setParent(appender);
    names.setFileNamePattern(file + ".%i");
    names.setMinIndex(1);
    names.setMaxIndex(KEPT);
    names.start();
    SizeBasedTriggeringPolicy<String> size = new SizeBasedTriggeringPolicy<>();
    size.setContext(context);
    size.setMaxFileSize(LARGEST);
    size.setCheckIncrement(Duration.buildByMilliseconds(0)); // Else it looks once a minute.
    size.start();
    appender.setRollingPolicy(names);
    appender.setTriggeringPolicy(size);
    appender.start();
    if (!appender.isStarted()) {
      throw Failure.usage(
          "The log file "
              + file
              + " cannot be written. Check that its folder exists and is writable by this user, or"
              + " name another with --log-file.");
    }
  }

  @Override
  public void add(Level level, String text) {
    String time = TIME.format(clock.instant().atZone(ZoneId.systemDefault()));
    appender.doAppend("%s %-5s %s".formatted(time, level, text));
  }
}
