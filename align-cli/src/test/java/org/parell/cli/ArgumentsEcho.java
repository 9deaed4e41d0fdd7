package org.parell.cli;

import java.lang.management.ManagementFactory;

/**
 * A program that prints what it was started with, in place of Parell, and exits with code 3, or 0 when
 * its first argument is {@code align}.
 */
final class ArgumentsEcho {

  static final int EXIT_CODE = 3;

  private ArgumentsEcho() {}

  public static void main(String[] args) {
    StringBuilder told = new StringBuilder();
    for (String option : ManagementFactory.getRuntimeMXBean().getInputArguments()) {
      told.append("option ").append(option).append('\n');
    }
    for (String argument : args) {
      told.append("argument <").append(argument).append(">\n");
    }
    System.out.print(told);
    System.exit(args.length > 0 && args[0].equals("align") ? 0 : EXIT_CODE);
  }
}
