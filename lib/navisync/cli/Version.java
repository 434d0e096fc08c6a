package navisync.cli;

import picocli.CommandLine.IVersionProvider;

/** The output of {@code --version}. Sample: {@code NaviSync 1.0.0 (Java 17.0.15)}. */
final class Version implements IVersionProvider {
  /** The version of this program, also sent with every request. */
  static final String NUMBER = "1.0.0";

  @Override
  public String[] getVersion() {
    return new String[] {"NaviSync " + NUMBER + " (Java " + Runtime.version() + ")"};
  }
}
