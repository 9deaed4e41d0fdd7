package org.parell.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * How far a batch is: on a terminal one line that is written over, with the rate and the time that is
 * left; elsewhere one line a pair. Thread-safe.
 */
final class BatchProgress {

  private static final double NANOS = 1e9;
  private static final int WIDTH = 78;
  private static final int BAR = 24;

  private final int all;
  private final boolean onTerminal;
  private final boolean quiet;
  private final PrintStream err;
  private final LongSupplier clock;
  private final long start;
  private int finished;
  private int worked;

  /**
   * @param all how many pairs there are
   * @param clock nanoseconds
   */
  BatchProgress(int all, boolean onTerminal, boolean quiet, PrintStream err, LongSupplier clock) {
    this.all = all;
    this.onTerminal = onTerminal;
    this.quiet = quiet;
    this.err = err;
    this.clock = clock;
    start = clock.getAsLong();
  }

  /** True when what goes to standard error is read by a person as it comes. */
  static boolean isTerminal() {
    try {
      String err = Files.readSymbolicLink(Path.of("/proc/self/fd/2")).toString();
      return err.startsWith("/dev/pts/") || err.startsWith("/dev/tty");
    } catch (IOException | UnsupportedOperationException e) {
      return System.console() != null;
    }
  }

  /** A pair is as an earlier run left it. */
  synchronized void kept() {
    finished++;
    show();
  }

  /** A pair has been worked on; the line tells what came out. */
  synchronized void done(String line) {
    finished++;
    worked++;
    if (!onTerminal && !quiet) {
      err.println("parell: %d/%d %s".formatted(finished, all, line));
    }
    show();
  }

  /** Says what must be seen even in quiet: trouble. */
  synchronized void trouble(String line) {
    clear();
    err.println("parell: " + line);
    show();
  }

  /** Leaves nothing of the line that is written over. */
  synchronized void end() {
    clear();
  }

  private void show() {
    if (onTerminal && !quiet) {
      String line = line();
      err.print("\r" + line + " ".repeat(Math.max(0, WIDTH - line.length())));
      err.flush();
    }
  }

  private void clear() {
    if (onTerminal && !quiet) {
      err.print("\r" + " ".repeat(WIDTH) + "\r");
      err.flush();
    }
  }

  private String line() {
    double seconds = (clock.getAsLong() - start) / NANOS;
    double rate = seconds > 0 ? worked / seconds : 0;
    int filled = all == 0 ? BAR : (int) ((long) BAR * finished / all);
    return String.format(
        Locale.ROOT,
        "[%s%s] %d/%d  %s a second  %s left",
        "=".repeat(filled),
        " ".repeat(BAR - filled),
        finished,
        all,
        rate >= 10 ? Long.toString(Math.round(rate)) : String.format(Locale.ROOT, "%.1f", rate),
        rate > 0 ? time(Math.round((all - finished) / rate)) : "?");
  }

  private static String time(long seconds) {
    return seconds >= 3600
        ? "%d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60)
        : "%d:%02d".formatted(seconds / 60, seconds % 60);
  }
}
