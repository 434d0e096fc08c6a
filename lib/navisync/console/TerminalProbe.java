package navisync.console;

import java.util.EnumMap;
import java.util.Map;
import org.jline.terminal.spi.SystemStream;
import org.jline.terminal.spi.TerminalProvider;

/**
 * Detects which standard streams are a terminal, each separately: questions can be answered while
 * the output goes to a file. {@code System.console()} cannot tell: on Java 17 it needs both streams
 * to be terminals, and on Java 25 it is never null.
 */
public interface TerminalProbe {

  /** No stream is a terminal, as under cron or in a pipe. */
  TerminalProbe NONE =
      new TerminalProbe() {
        @Override
        public boolean isTerminal(SystemStream stream) {
          return false;
        }

        @Override
        public int width(SystemStream stream) {
          return 0;
        }
      };

  /** Returns whether a stream of this process is a terminal. */
  boolean isTerminal(SystemStream stream);

  /** Returns the width of a terminal in columns; 0 or less when unknown. */
  int width(SystemStream stream);

  /**
   * Returns a probe that asks the operating system through JLine. The first question takes about 50
   * ms. Where JLine cannot tell, nothing is a terminal.
   */
  static TerminalProbe ofProcess() {
    return new TerminalProbe() {
      private final Map<SystemStream, Boolean> known = new EnumMap<>(SystemStream.class);
      private TerminalProvider provider;

      @Override
      public synchronized boolean isTerminal(SystemStream stream) {
        return known.computeIfAbsent(
            stream, asked -> provider() != null && provider.isSystemStream(asked));
      }

      @Override
      public synchronized int width(SystemStream stream) {
        return isTerminal(stream) ? provider.systemStreamWidth(stream) : 0;
      }

      private TerminalProvider provider() {
        if (provider == null) {
          provider = firstThatWorks("jni", "exec");
        }
        return provider;
      }
    };
  }

  private static TerminalProvider firstThatWorks(String... names) {
    for (String name : names) {
      try {
        return TerminalProvider.load(name);
      } catch (Exception | LinkageError unavailable) {
        continue; // A machine without JLine's native part still has the next one.
      }
    }
    return null;
  }
}
