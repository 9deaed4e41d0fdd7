package org.parell.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What align writes, and where. */
class AlignOutputTest {

  @TempDir
  private Path folder;

  private Path english;
  private Path nynorsk;

  @BeforeEach
  void writeTexts() throws IOException {
    english = write("boat.en.txt", SmallTexts.ENGLISH);
    nynorsk = write("boat.nn.txt", SmallTexts.NYNORSK);
  }

  @Test
  void formatFollowsTheEndingAndAllOutputsAreWritten() throws IOException {
    List<String> names = List.of("o.tmx", "o.tsv", "o.jsonl", "o.ladder", "o.index", "o.html");
    Object[] args = Stream.concat(
            Stream.of("align", english, nynorsk),
            names.stream().flatMap(name -> Stream.of("-o", folder.resolve(name))))
        .toArray();
    CommandRun run = CommandRun.of(args);
    assertThat(run.code()).isZero();
    assertThat(run.out()).isEmpty();
    assertThat(read("o.tmx")).startsWith("<?xml").contains("<tmx ");
    assertThat(read("o.tsv")).startsWith("source\ttarget");
    assertThat(read("o.jsonl")).startsWith("{");
    assertThat(read("o.ladder")).startsWith("0\t0");
    assertThat(read("o.index")).startsWith("[");
    assertThat(read("o.html")).startsWith("<!").contains("</html>");
    assertThat(names).allSatisfy(name -> assertThat(read(name)).doesNotContain("\r"));
    assertOnlyFiles(names);
  }

  @Test
  void formatsPairWithOutputsInOrderAndDashIsStandardOutput() throws IOException {
    Path data = folder.resolve("pairs.dat");
    CommandRun run = CommandRun.of(
        "align",
        english,
        nynorsk,
        "-o",
        data,
        "--format",
        "index",
        "-o",
        "-",
        "--format",
        "ladder");
    assertThat(run.code()).isZero();
    assertThat(run.out()).startsWith("0\t0");
    assertThat(Files.readString(data)).startsWith("[");
  }

  @Test
  void oneOutputIsTheStemOfAllFormats() throws IOException {
    CommandRun run = CommandRun.of(
        "align",
        english,
        nynorsk,
        "-o",
        folder.resolve("o"),
        "--format",
        "index",
        "--format",
        "tmx");
    assertThat(run.code()).isZero();
    assertThat(read("o.index")).startsWith("[");
    assertThat(read("o.tmx")).startsWith("<?xml");
    assertOnlyFiles(List.of("o.index", "o.tmx"));
  }

  @Test
  void gzipIsByTheEndingAndHoldsTheSame() throws IOException {
    CommandRun run = CommandRun.of(
        "align", english, nynorsk, "-o", folder.resolve("o.tmx"), "-o", folder.resolve("o.tmx.gz"));
    assertThat(run.code()).isZero();
    try (InputStream in = new GZIPInputStream(Files.newInputStream(folder.resolve("o.tmx.gz")))) {
      assertThat(new String(in.readAllBytes(), UTF_8)).isEqualTo(read("o.tmx"));
    }
  }

  @Test
  void nullsPutSegmentsWithoutCounterpartIntoTsv() throws IOException {
    Path empty = write("empty.txt", "");
    CommandRun run = CommandRun.of("align", "--nulls", english, empty);
    assertThat(run.out().lines().skip(1)).isNotEmpty().allMatch(line -> line.contains("\t\t"));
  }

  @Test
  void explainSaysInJsonLinesWhatSpeaksForEachBead() throws IOException {
    Path lines = folder.resolve("boat.jsonl");
    CommandRun plain = CommandRun.of("align", "--format", "jsonl", english, nynorsk);
    CommandRun run = CommandRun.of(
        "align",
        "--explain",
        "--format",
        "jsonl",
        "--format",
        "tsv",
        "-o",
        lines,
        "-o",
        "-",
        english,
        nynorsk);
    assertThat(run.code()).isZero();
    assertThat(run.out()).isEqualTo(CommandRun.of("align", english, nynorsk).out());
    String written = Files.readString(lines);
    assertThat(written.lines())
        .allMatch(line -> line.contains(",\"evidence\":{\"shape\":"))
        .anyMatch(line -> line.contains("\"words\":[\"boat\",\"Båten\"]"));
    assertThat(written.replaceAll(",\"evidence\":.*", "}")).isEqualTo(plain.out());
    assertThat(CommandRun.of("align", "--explain", "--format", "jsonl", english, nynorsk)
            .out())
        .isEqualTo(written);
  }

  @Test
  void explainedJsonLinesAreEvaluatedAsOthersAre() throws IOException {
    Path lines = folder.resolve("boat.jsonl");
    Path gold = folder.resolve("boat.index");
    CommandRun.of("align", "--explain", english, nynorsk, "-o", lines, "-o", gold);
    CommandRun run = CommandRun.of("evaluate", gold, lines);
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("1.000");
  }

  @Test
  void twoRunsGiveTheSameBytes() {
    for (String format : List.of("tmx", "tsv", "jsonl", "ladder", "index", "html")) {
      CommandRun first = CommandRun.of("align", "--format", format, english, nynorsk);
      assertThat(CommandRun.of("align", "--format", format, english, nynorsk)).isEqualTo(first);
      assertThat(first.code()).isZero();
    }
  }

  @Test
  void outputOverAnInputIsRefusedAndTheInputStaysAsItIs() throws IOException {
    CommandRun run = CommandRun.of("align", english, nynorsk, "-o", nynorsk, "--format", "tsv");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("boat.nn.txt: is an input");
    assertThat(Files.readString(nynorsk)).isEqualTo(SmallTexts.NYNORSK);
  }

  @Test
  void outputOverAnInputIsRefusedUnderAnotherNameToo() throws IOException {
    Path link = folder.resolve("link.tsv");
    try {
      Files.createLink(link, english);
    } catch (UnsupportedOperationException | IOException e) {
      assumeTrue(false, "no hard links here");
    }
    CommandRun run = CommandRun.of("align", english, nynorsk, "-o", link);
    assertThat(run.code()).isEqualTo(2);
    assertThat(Files.readString(english)).isEqualTo(SmallTexts.ENGLISH);
  }

  @Test
  void sameOutputTwiceIsWrongUsage() {
    Path same = folder.resolve("x.tsv");
    CommandRun run =
        CommandRun.of("align", english, nynorsk, "-o", same, "-o", folder.resolve("./x.tsv"));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("named twice");
  }

  @Test
  void outputIntoAMissingDirectoryIsBadInputBeforeAnyWork() {
    Path lost = folder.resolve("none/x.tsv");
    CommandRun run = CommandRun.of("align", english, nynorsk, "-o", lost);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("there is no directory").doesNotContain("language");
  }

  @Test
  void outputThatExistsIsReplacedAndALinkToItStays() throws IOException {
    Path real = write("real.tsv", "old");
    Path link = folder.resolve("link.tsv");
    try {
      Files.createSymbolicLink(link, real);
    } catch (UnsupportedOperationException | IOException e) {
      assumeTrue(false, "no symbolic links here");
    }
    assertThat(CommandRun.of("align", english, nynorsk, "-o", link).code()).isZero();
    assertThat(link).isSymbolicLink();
    assertThat(Files.readString(real)).startsWith("source\t");
  }

  @Test
  void outputBehindALinkToNothingYetIsMadeAndTheLinkStays() throws IOException {
    Path link = link("link.tsv", Path.of("later.tsv"));
    assertThat(CommandRun.of("align", english, nynorsk, "-o", link).code()).isZero();
    assertThat(link).isSymbolicLink();
    assertThat(read("later.tsv")).startsWith("source\t");
    assertOnlyFiles(List.of("link.tsv", "later.tsv"));
  }

  @Test
  void linksInACircleAreBadInput() throws IOException {
    Path link = link("link.tsv", Path.of("link.tsv"));
    CommandRun run = CommandRun.of("align", english, nynorsk, "-o", link);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("circle").doesNotContain("\tat ");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void sameOutputThroughALinkIsWrongUsage(boolean exists) throws IOException {
    Path real = folder.resolve("real.tsv");
    if (exists) {
      write("real.tsv", "old");
    }
    Path link = link("link.tsv", Path.of("real.tsv"));
    CommandRun run = CommandRun.of("align", english, nynorsk, "-o", link, "-o", real);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("named twice");
  }

  @Test
  void sameOutputThroughALinkedFolderIsWrongUsage() throws IOException {
    Path inside = Files.createDirectory(folder.resolve("inside"));
    Path link = link("link", inside);
    CommandRun run = CommandRun.of(
        "align", english, nynorsk, "-o", link.resolve("x.tsv"), "-o", inside.resolve("x.tsv"));
    assertThat(run.code()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-------", "rw-rw-rw-", "rwxr-x---"})
  void outputThatExistsKeepsItsAccessRights(String rights) throws IOException {
    Path output = write("x.tsv", "old");
    setRights(output, rights);
    assertThat(CommandRun.of("align", english, nynorsk, "-o", output).code()).isZero();
    assertThat(Files.readString(output)).startsWith("source\t");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(output)))
        .isEqualTo(rights);
  }

  @Test
  void writeProtectedOutputIsBadInputAndStaysAsItIs() throws IOException {
    Path output = write("x.tsv", "old");
    setRights(output, "r--r--r--");
    CommandRun run = CommandRun.of("align", english, nynorsk, "-o", output);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("x.tsv: is write-protected").hasLineCount(1);
    assertThat(Files.readString(output)).isEqualTo("old");
  }

  private Path link(String name, Path target) throws IOException {
    Path link = folder.resolve(name);
    try {
      return Files.createSymbolicLink(link, target);
    } catch (UnsupportedOperationException | IOException e) {
      assumeTrue(false, "no symbolic links here");
      throw e;
    }
  }

  private static void setRights(Path file, String rights) throws IOException {
    try {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));
    } catch (UnsupportedOperationException e) {
      assumeTrue(false, "no such rights here");
    }
  }

  private void assertOnlyFiles(List<String> outputs) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .as("no temporary file stays behind")
          .containsExactlyInAnyOrderElementsOf(
              Stream.concat(Stream.of("boat.en.txt", "boat.nn.txt"), outputs.stream())
                  .toList());
    }
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private String read(String name) {
    try {
      return Files.readString(folder.resolve(name));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
