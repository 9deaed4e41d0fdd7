package org.parell.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parell.bitext.Alignment;
import org.parell.bitext.Bead;

/** GNU gettext and the translate-toolkit read what {@link PoWriter} writes, where they are there. */
class PoConformanceTest {

  /** Prints context, source, target and whether it is fuzzy, of each unit, each ended by U+0000. */
  private static final String UNITS = """
      import sys
      from translate.storage import po
      for unit in po.pofile.parsefile(sys.argv[1]).units:
          if not unit.isheader():
              for field in (unit.getcontext(), unit.source, unit.target, str(unit.isfuzzy())):
                  sys.stdout.buffer.write((field + '\\0').encode('utf-8'))
      """;

  @TempDir
  private Path folder;

  static Stream<Alignment> alignments() {
    Alignment repeated = Alignments.oneToOne(
        List.of("Yes.", "Yes.", "1", "Yes.", "a\\", "a\\n"),
        List.of("Sí.", "Sí.", "1", "Doncs sí.", "\\\"", "\\t"));
    return Stream.concat(Alignments.all().values().stream(), Stream.of(repeated));
  }

  @ParameterizedTest
  @MethodSource("alignments")
  void msgfmtChecksEveryFileWithoutWarning(Alignment alignment) throws Exception {
    OtherProgram msgfmt = OtherProgram.gettext("msgfmt");
    OtherProgram.Result result = msgfmt.run(
        folder,
        "--check",
        "--use-fuzzy",
        "--output-file=" + folder.resolve("mo"),
        written(PoWriter.standard(), alignment).toString());
    assertThat(result).isEqualTo(new OtherProgram.Result(0, "", ""));
  }

  @Test
  void msgfmtRefusesTheSameSourceTwiceWithoutContext() throws Exception {
    OtherProgram msgfmt = OtherProgram.gettext("msgfmt");
    Path file =
        written(PoWriter.standard(), Alignments.oneToOne(List.of("a", "a"), List.of("b", "c")));
    Files.writeString(file, Files.readString(file).replaceAll("msgctxt .*\n", ""));
    OtherProgram.Result result =
        msgfmt.run(folder, "--output-file=" + folder.resolve("mo"), file.toString());
    assertThat(result.exitCode()).isNotZero();
    assertThat(result.errors()).contains("duplicate message definition");
  }

  @ParameterizedTest
  @MethodSource("alignments")
  void gettextReadsEveryTarget(Alignment alignment) throws Exception {
    OtherProgram msgexec = OtherProgram.gettext("msgexec");
    OtherProgram.Result result =
        msgexec.run(folder, "--input=" + written(PoWriter.standard(), alignment).toString(), "0");
    List<String> targets = List.of(result.output().split("\u0000", -1));
    List<String> expected = new ArrayList<>();
    for (Bead bead : alignment.beads()) {
      if (!alignment.sourceText(bead).isEmpty()) {
        expected.add(writable(alignment.targetText(bead)));
      }
    }
    assertThat(targets.get(0)).contains("Content-Type: text/plain; charset=UTF-8\n");
    assertThat(targets.subList(1, targets.size() - 1)).isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource("alignments")
  void translateToolkitReadsEveryUnit(Alignment alignment) throws Exception {
    OtherProgram toolkit = OtherProgram.translateToolkit(UNITS);
    OtherProgram.Result result =
        toolkit.run(folder, written(PoWriter.standard(), alignment).toString());
    assertThat(result.errors()).isEmpty();
    List<String> fields = List.of(result.output().split("\u0000", -1));
    List<String> expected = new ArrayList<>();
    List<String> seen = new ArrayList<>();
    for (int number = 0; number < alignment.beads().size(); number++) {
      Bead bead = alignment.beads().get(number);
      String source = writable(alignment.sourceText(bead));
      String target = writable(alignment.targetText(bead));
      if (source.isEmpty()) {
        continue;
      }
      expected.add(seen.contains(source) ? Integer.toString(number) : "");
      expected.add(source);
      expected.add(target);
      expected.add(!target.isEmpty() && bead.confidence() < 0.9 ? "True" : "False");
      seen.add(source);
    }
    assertThat(fields.subList(0, fields.size() - 1)).isEqualTo(expected);
  }

  private static String writable(String text) {
    return text.replace("\u0000", "\uFFFD").replaceAll("[\\x{D800}-\\x{DFFF}]", "\uFFFD");
  }

  private Path written(PoWriter writer, Alignment alignment) throws Exception {
    Path file = folder.resolve("alignment.po");
    writer.write(alignment, file);
    return file;
  }
}
