package org.parell.cli;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a command says beside its data, and the options for how much of it. */
final class Messages {

  @Option(
      names = {"-q", "--quiet"},
      description = "Say nothing but errors.")
  private boolean quiet;

  @Option(
      names = {"-v", "--verbose"},
      description = "Also say how each file was read.")
  private boolean verbose;

  private final PrintStream err;
  private final @Nullable Messages warned;

  Messages(PrintStream err) {
    this.err = err;
    warned = null;
  }

  private Messages(Messages warned) {
    err = warned.err;
    this.warned = warned;
  }

  /** Messages of which only the warnings are heard, and with {@code -v} the details. */
  Messages warningsOnly() {
    return new Messages(this);
  }

  /** True when nothing but errors is to be said. */
  boolean isQuiet() {
    return quiet;
  }

  /** {@code 1 segment}, {@code 2 segments}. */
  static String counted(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }

  /** A share from 0 to 1: {@code 41.3 %}. */
  static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }

  /** One line for everybody who did not ask for quiet. */
  void say(String line) {
    if (warned == null && !quiet) {
      err.println("parell: " + line);
    }
  }

  /** One line about something that may spoil the result. */
  void warn(String line) {
    (warned == null ? this : warned).say("warning: " + line);
  }

  /** One line for those who asked for more. */
  void detail(String line) {
    detail(() -> line);
  }

  /** The same of a line that takes work to write. */
  void detail(Supplier<String> line) {
    Messages heard = warned == null ? this : warned;
    if (heard.verbose) {
      heard.say(line.get());
    }
  }
}
