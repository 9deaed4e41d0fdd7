package org.parell.exchange;

/** What files say about the program that wrote them. */
final class Program {

  static final String NAME = "Parell";

  private Program() {}

  /** What the jar's manifest says; classes outside a jar have no version. */
  static String version() {
    String version = Program.class.getPackage().getImplementationVersion();
    return version == null ? "unknown" : version;
  }
}
