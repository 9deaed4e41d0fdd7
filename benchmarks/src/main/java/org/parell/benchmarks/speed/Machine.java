package org.parell.benchmarks.speed;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;

/** What a report must say of where it was made, so that it can be made again. */
final class Machine {

  /** A quiet machine has less than this of its processors busy. */
  private static final double QUIET = 0.5;

  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private Machine() {}

  /** Processor, memory and operating system. */
  static String hardware() {
    return String.format(
        Locale.ROOT,
        "%d processors (%s), %.0f GB, %s %s %s",
        SYSTEM.getAvailableProcessors(),
        processor(),
        SYSTEM.getTotalMemorySize() / 1e9,
        System.getProperty("os.name"),
        System.getProperty("os.version"),
        System.getProperty("os.arch"));
  }

  private static String processor() {
    Path file = Path.of("/proc/cpuinfo");
    try {
      return Files.readAllLines(file).stream()
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("unknown");
    } catch (IOException e) {
      // not Linux
      return "unknown";
    }
  }

  /** The JDK that measures. */
  static String jdk() {
    return System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version");
  }

  /** How many processors' worth of work there is, over the last minute; negative when not known. */
  static double load() {
    return SYSTEM.getSystemLoadAverage();
  }

  /** The load in words. */
  static String describe(double load) {
    if (load < 0) {
      return "not known";
    }
    String figure =
        String.format(Locale.ROOT, "%.1f on %d processors", load, SYSTEM.getAvailableProcessors());
    return load < QUIET * SYSTEM.getAvailableProcessors()
        ? figure
        : figure + "; **the machine was busy, so do not quote these times**";
  }

  /** Names and versions of what is measured, by name. */
  static String versions() throws IOException {
    Properties versions = new Properties();
    try (InputStream in = Machine.class.getResourceAsStream("versions.properties")) {
      versions.load(Objects.requireNonNull(in, "versions.properties"));
    }
    StringBuilder text = new StringBuilder();
    new TreeMap<>(versions)
        .forEach((name, version) ->
            text.append(text.length() == 0 ? "" : ", ").append(name).append(' ').append(version));
    return text.toString();
  }

  /** The commit in the working folder, with a remark when files differ from it; or "unknown". */
  static String commit() throws InterruptedException {
    String commit = git(List.of("git", "rev-parse", "--short", "HEAD"));
    if (commit.isEmpty()) {
      return "unknown";
    }
    // results of the run before are no change to what is measured
    String changes =
        git(List.of("git", "status", "--porcelain", "--", ".", ":!benchmarks/results"));
    return changes.isEmpty() ? commit : commit + ", with changes";
  }

  private static String git(List<String> command) throws InterruptedException {
    try {
      Process process = new ProcessBuilder(command)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
      try (InputStream in = process.getInputStream()) {
        String answer = new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        return process.waitFor() == 0 ? answer : "";
      }
    } catch (IOException e) {
      // no git here
      return "";
    }
  }
}
