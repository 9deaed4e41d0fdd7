package org.parell.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A program of somebody else that reads what we write. A test that needs one which is not there is
 * skipped and says so.
 *
 * @param command what starts it
 */
record OtherProgram(List<String> command) {

  /** What it wrote, and how it ended. */
  record Result(int exitCode, String output, String errors) {}

  /** One of gettext's programs. */
  static OtherProgram gettext(String name) {
    assumeTrue(runs(List.of(name, "--version")), name + " is not here: install gettext");
    return new OtherProgram(List.of(name));
  }

  /** A script in Python that uses the translate-toolkit. */
  static OtherProgram translateToolkit(String script) {
    for (String python : List.of("python3", "/usr/bin/python3")) {
      if (runs(List.of(python, "-c", "import translate.storage.po, translate.storage.xliff"))) {
        return new OtherProgram(List.of(python, "-c", script));
      }
    }
    assumeTrue(false, "the Python module translate is not here: install translate-toolkit");
    throw new AssertionError("not reached");
  }

  /** Runs it to its end, which must come within a minute. */
  Result run(Path folder, String... arguments) throws IOException, InterruptedException {
    List<String> line = new ArrayList<>(command);
    line.addAll(List.of(arguments));
    Path output = folder.resolve("output");
    Path errors = folder.resolve("errors");
    ProcessBuilder builder =
        new ProcessBuilder(line).redirectOutput(output.toFile()).redirectError(errors.toFile());
    builder.environment().put("LC_ALL", "C.UTF-8");
    Process process = builder.start();
    process.getOutputStream().close();
    boolean ended = process.waitFor(1, TimeUnit.MINUTES);
    process.destroyForcibly();
    assertThat(ended).as("%s ends", line).isTrue();
    return new Result(
        process.exitValue(),
        Files.readString(output),
        new String(Files.readAllBytes(errors), UTF_8));
  }

  private static boolean runs(List<String> line) {
    try {
      Process process = new ProcessBuilder(line)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
      process.getOutputStream().close();
      boolean ended = process.waitFor(1, TimeUnit.MINUTES);
      process.destroyForcibly();
      return ended && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
