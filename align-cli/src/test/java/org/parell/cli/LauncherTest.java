package org.parell.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code parell}, with a jar that tells what it is started with. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {

  private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);

  @TempDir
  private Path folder;

  private Path script;
  private Path jar;
  private Path cache;

  /** What a run left behind. */
  private record Run(int code, String out, String err) {

    List<String> arguments() {
      return out.lines()
          .filter(line -> line.startsWith("argument "))
          .map(line -> line.substring("argument ".length()))
          .toList();
    }

    boolean hasOption(String option) {
      return out.lines().anyMatch(("option " + option)::equals);
    }
  }

  @BeforeEach
  void copyScriptBesideJar() throws IOException {
    // without white space, for which JDK 17 keeps no classes of the jar
    Path home = Files.createDirectory(folder.resolve("home"));
    script = Files.copy(Path.of("../parell"), home.resolve("parell"));
    jar = Files.createDirectories(home.resolve("align-cli/target")).resolve("parell.jar");
    cache = folder.resolve("a cache");
    writeJar();
  }

  @Test
  void secondStartReadsWhatTheFirstHasKept() throws IOException, InterruptedException {
    Run first = run(Map.of(), "validate", "x");
    Path archive = awaitArchive();
    Path loaded = folder.resolve("loaded.txt");
    Run second = run(Map.of("PARELL_OPTS", "-Xlog:class+load:file=" + loaded), "validate", "x");

    assertThat(first.code()).isEqualTo(ArgumentsEcho.EXIT_CODE);
    assertThat(first.err()).isEmpty();
    assertThat(second.code()).isEqualTo(first.code());
    assertThat(second.err()).isEmpty();
    assertThat(second.arguments()).isEqualTo(first.arguments());
    assertThat(second.hasOption("-XX:SharedArchiveFile=" + archive)).isTrue();
    assertThat(Files.readAllLines(loaded))
        .anyMatch(line -> line.contains(ArgumentsEcho.class.getName() + " source: shared objects"));
  }

  @Test
  void jarThatWasBuiltAnewIsNotReadFromTheArchive() throws IOException, InterruptedException {
    run(Map.of(), "validate");
    Path archive = awaitArchive();
    FileTime made = Files.getLastModifiedTime(archive);
    // as if another run were making the new one already
    Path making = Files.createDirectory(Path.of(archive + ".new"));
    Files.setLastModifiedTime(jar, FileTime.fromMillis(made.toMillis() + 2_000));

    Run after = run(Map.of(), "validate");

    assertThat(after.out()).doesNotContain("SharedArchiveFile");
    assertThat(after.err()).isEmpty();
    assertThat(making).isEmptyDirectory();
  }

  @Test
  void damagedArchiveIsPassedOverInSilence() throws IOException, InterruptedException {
    run(Map.of(), "validate", "x");
    Path archive = awaitArchive();
    Files.delete(archive);
    Files.writeString(archive, "no archive");

    Run run = run(Map.of(), "validate", "x");

    assertThat(run.code()).isEqualTo(ArgumentsEcho.EXIT_CODE);
    assertThat(run.err()).isEmpty();
    assertThat(run.arguments()).containsExactly("<validate>", "<x>");
  }

  @Test
  void cacheThatCannotBeWrittenDoesNotMatter() throws IOException, InterruptedException {
    for (int i = 0; i < 2; i++) {
      Run run = run(withoutArchive(), "validate", "x");

      assertThat(run.code()).isEqualTo(ArgumentsEcho.EXIT_CODE);
      assertThat(run.err()).isEmpty();
      assertThat(run.arguments()).containsExactly("<validate>", "<x>");
    }
  }

  @Test
  void argumentsComeThroughAsTheyAre() throws IOException, InterruptedException {
    String[] arguments = {"align", "a b.txt", "", "*", "$HOME", "\"'\\", "-o", "å\tб.txt", "-n"};

    Run run = run(withoutArchive(), arguments);

    assertThat(run.arguments())
        .isEqualTo(Stream.of(arguments).map(argument -> "<" + argument + ">").toList());
  }

  @Test
  void optionsOfTheUserWin() throws IOException, InterruptedException {
    Run run = run(
        Map.of("XDG_CACHE_HOME", "/dev/null", "PARELL_OPTS", "-Xmx99m -XX:TieredStopAtLevel=4"),
        "segment");

    assertThat(run.hasOption("-Xmx99m")).isTrue();
    assertThat(run.out().indexOf("TieredStopAtLevel=4"))
        .isGreaterThan(run.out().indexOf("TieredStopAtLevel=1"));
  }

  @Test
  void onlyShortTextsDoWithoutTheSlowerCompiler() throws IOException, InterruptedException {
    String small =
        Files.writeString(folder.resolve("small.txt"), "x".repeat(200_000)).toString();
    String large =
        Files.writeString(folder.resolve("large.txt"), "x".repeat(200_001)).toString();

    assertThat(isForShortTexts("--version")).isTrue();
    assertThat(isForShortTexts("align", small, small, "-o", "none.tmx")).isTrue();
    assertThat(isForShortTexts("align", small, large)).isFalse();
    assertThat(isForShortTexts("align", small, "-")).isFalse();
    assertThat(isForShortTexts("align", small, "/dev/stdin")).isFalse();
    assertThat(isForShortTexts("batch", small)).isFalse();
  }

  private boolean isForShortTexts(String... arguments) throws IOException, InterruptedException {
    return run(withoutArchive(), arguments).hasOption("-XX:TieredStopAtLevel=1");
  }

  private static Map<String, String> withoutArchive() {
    return Map.of("XDG_CACHE_HOME", "/dev/null");
  }

  private Run run(Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("sh", script.toString()));
    command.addAll(List.of(arguments));
    Path out = folder.resolve("out.txt");
    Path err = folder.resolve("err.txt");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
    builder.environment().remove("PARELL_OPTS");
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.environment().put("XDG_CACHE_HOME", cache.toString());
    builder.environment().putAll(environment);
    int code = builder.start().waitFor();
    return new Run(code, Files.readString(out), Files.readString(err));
  }

  /** What the script makes beside the first command; waits until it is done with it. */
  private Path awaitArchive() throws IOException, InterruptedException {
    long end = System.nanoTime() + LONGEST_WAIT.toNanos();
    while (true) {
      List<Path> kept = kept();
      if (kept.size() == 1 && kept.get(0).toString().endsWith(".jsa")) {
        return kept.get(0);
      }
      assertThat(System.nanoTime()).as("no archive, but %s", kept).isLessThan(end);
      Thread.sleep(50);
    }
  }

  private List<Path> kept() throws IOException {
    Path own = cache.resolve("parell");
    if (!Files.isDirectory(own)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(own)) {
      return files.toList();
    }
  }

  private void writeJar() throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, ArgumentsEcho.class.getName());
    String file = ArgumentsEcho.class.getName().replace('.', '/') + ".class";
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(out, manifest);
        InputStream code = ArgumentsEcho.class.getResourceAsStream("/" + file)) {
      entries.putNextEntry(new ZipEntry(file));
      code.transferTo(entries);
    }
  }
}
