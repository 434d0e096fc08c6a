///usr/bin/env jbang "$0" "$@" ; exit $?
//DEPS lib/lib.java
//SOURCES lib/options.java

import navisync.cli.CacheInfoCommand;
import navisync.cli.Program;

/** Inspects and maintains the cache: {@code jbang cache_info.java --help}. */
public class cache_info {
  public static void main(String... args) {
    Program.main(new CacheInfoCommand(), args);
  }
}
