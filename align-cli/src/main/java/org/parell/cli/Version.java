package org.parell.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version as the jar's manifest says it. */
final class Version implements IVersionProvider {

  Version() {}

  @Override
  public String[] getVersion() {
    // classes that come from no jar, as in tests, have no manifest
    String version = Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
        .orElse("(not packaged)");
    return new String[] {"parell " + version};
  }
}
