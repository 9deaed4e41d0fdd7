package org.parell.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.parell.exchange.AlignmentWriterContractTest.written;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import net.sf.okapi.common.Event;
import net.sf.okapi.common.LocaleId;
import net.sf.okapi.common.resource.ITextUnit;
import net.sf.okapi.common.resource.RawDocument;
import net.sf.okapi.filters.xliff.XLIFFFilter;
import net.sf.okapi.lib.verification.ValidateXliffSchema;
import net.sf.okapi.lib.xliff2.core.Segment;
import net.sf.okapi.lib.xliff2.core.Unit;
import net.sf.okapi.lib.xliff2.reader.XLIFFReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parell.bitext.Alignment;
import org.parell.bitext.Bead;
import org.xml.sax.SAXException;

/** The schemas of OASIS hold for what {@link XliffWriter} writes, and other programs read it back. */
class XliffConformanceTest {

  /** Prints id, source and target of each unit, each ended by U+0000. */
  private static final String UNITS = """
      import sys
      from translate.storage import xliff
      for unit in xliff.xlifffile.parsefile(sys.argv[1]).units:
          for field in (unit.xmlelement.get('id'), unit.source, unit.target or ''):
              sys.stdout.buffer.write((field + '\\0').encode('utf-8'))
      """;

  @TempDir
  private Path folder;

  static Stream<Alignment> alignments() {
    return Alignments.all().values().stream();
  }

  /** What a reader has to find: id, source and target (empty without) of each unit. */
  private record Read(String id, String source, String target) {}

  private static List<Read> expected(Alignment alignment) {
    List<Read> expected = new ArrayList<>();
    for (int number = 0; number < alignment.beads().size(); number++) {
      Bead bead = alignment.beads().get(number);
      String source = withoutWhatXmlCannotHold(alignment.sourceText(bead));
      if (!source.isBlank()) {
        String target = withoutWhatXmlCannotHold(alignment.targetText(bead));
        expected.add(new Read(Integer.toString(number), source, target.isBlank() ? "" : target));
      }
    }
    return expected;
  }

  private static String withoutWhatXmlCannotHold(String text) {
    return text.replaceAll(
        "[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", "");
  }

  @ParameterizedTest
  @MethodSource("alignments")
  void version12IsValidByTheStrictSchema(Alignment alignment) throws Exception {
    validate(strict12(), written(XliffWriter.version12(), alignment));
  }

  @ParameterizedTest
  @MethodSource("alignments")
  void version21IsValidByTheCoreSchema(Alignment alignment) throws Exception {
    validate(core21(), written(XliffWriter.version21(), alignment));
  }

  @Test
  void carriedTranslationIsValidByBothSchemas() throws Exception {
    validate(
        strict12(),
        VersionWritersTest.written(
            out -> XliffWriter.version12().write(VersionWritersTest.CARRIED, out)));
    String xliff21 = VersionWritersTest.written(
        out -> XliffWriter.version21().write(VersionWritersTest.CARRIED, out));
    validate(core21(), xliff21);
    assertThat(units21(xliff21))
        .extracting(unit -> unit.getSegment(0).getSubState())
        .containsExactly(null, null, "parell:needs-review");
  }

  @Test
  void schemasRefuseWhatIsWrong() throws IOException {
    String xliff12 = written(XliffWriter.version12(), Alignments.minutes());
    assertThatThrownBy(() ->
            validate(strict12(), xliff12.replace("trans-unit id=\"1\"", "trans-unit id=\"0\"")))
        .isInstanceOf(SAXException.class);
    String xliff21 = written(XliffWriter.version21(), Alignments.minutes());
    assertThatThrownBy(
            () -> validate(core21(), xliff21.replace("state=\"translated\"", "state=\"done\"")))
        .isInstanceOf(SAXException.class);
  }

  @ParameterizedTest
  @MethodSource("alignments")
  void okapiReadsEveryUnitOfVersion12(Alignment alignment) throws IOException {
    LocaleId source = LocaleId.fromBCP47(alignment.source().language().tag());
    LocaleId target = LocaleId.fromBCP47(alignment.target().language().tag());
    List<Read> read = new ArrayList<>();
    try (XLIFFFilter filter = new XLIFFFilter();
        RawDocument document =
            new RawDocument(written(XliffWriter.version12(), alignment), source, target)) {
      filter.open(document);
      while (filter.hasNext()) {
        Event event = filter.next();
        if (event.isTextUnit()) {
          ITextUnit unit = event.getTextUnit();
          assertThat(unit.preserveWhitespaces()).isTrue();
          String translation = unit.hasTarget(target) ? unit.getTarget(target).toString() : "";
          read.add(new Read(unit.getId(), unit.getSource().toString(), translation));
        }
      }
    }
    assertThat(read).isEqualTo(expected(alignment));
  }

  @ParameterizedTest
  @MethodSource("alignments")
  void translateToolkitReadsEveryUnitOfVersion12(Alignment alignment) throws Exception {
    OtherProgram toolkit = OtherProgram.translateToolkit(UNITS);
    Path file = folder.resolve("alignment.xlf");
    XliffWriter.version12().write(alignment, file);
    OtherProgram.Result result = toolkit.run(folder, file.toString());
    assertThat(result.errors()).isEmpty();
    String[] fields = result.output().split("\u0000", -1);
    List<Read> read = new ArrayList<>();
    for (int i = 0; i + 2 < fields.length; i += 3) {
      read.add(new Read(fields[i], fields[i + 1], fields[i + 2]));
    }
    // it has a spelling of its own for control characters, and takes this text for one
    List<Read> expected = expected(alignment).stream()
        .map(unit -> new Read(
            unit.id(),
            unit.source().replace("&#x1;", "\u0001"),
            unit.target().replace("&#x1;", "\u0001")))
        .toList();
    assertThat(read).isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource("alignments")
  void okapiReadsEveryUnitOfVersion21(Alignment alignment) throws IOException {
    List<Read> read = new ArrayList<>();
    for (Unit unit : units21(written(XliffWriter.version21(), alignment))) {
      assertThat(unit.getSegmentCount()).isEqualTo(1);
      Segment segment = unit.getSegment(0);
      String target = segment.hasTarget() ? segment.getTarget().toString() : "";
      read.add(new Read(unit.getId(), segment.getSource().toString(), target));
    }
    assertThat(read).isEqualTo(expected(alignment));
  }

  @Test
  void okapiReadsStatesAndNotesOfVersion21() throws IOException {
    List<Unit> units = units21(written(XliffWriter.version21(), Alignments.minutes()));
    assertThat(units)
        .extracting(unit -> unit.getSegment(0).getState().toString())
        .containsExactly("translated", "initial", "initial", "initial");
    assertThat(units)
        .extracting(unit -> unit.getSegment(0).getSubState())
        .containsExactly(null, "parell:needs-review", null, "parell:needs-review");
    assertThat(units.get(3).getNotes())
        .extracting(note -> note.getCategory() + "=" + note.getText())
        .containsExactly("confidence=0.2500", "shape=1-1", "unaligned=Møtet slutta kl. 16.");
  }

  private static List<Unit> units21(String xliff) {
    List<Unit> units = new ArrayList<>();
    try (XLIFFReader reader = new XLIFFReader(XLIFFReader.VALIDATION_MAXIMAL)) {
      reader.open(xliff);
      while (reader.hasNext()) {
        net.sf.okapi.lib.xliff2.reader.Event event = reader.next();
        if (event.isUnit()) {
          units.add(event.getUnit());
        }
      }
    }
    return units;
  }

  private static Schema strict12() throws SAXException {
    return schema(ValidateXliffSchema.class, "xliff-core-1.2-strict.xsd");
  }

  private static Schema core21() throws SAXException {
    return schema(XLIFFReader.class, "/net/sf/okapi/lib/xliff2/xliff_core_2.0.xsd");
  }

  private static void validate(Schema schema, String xml) throws SAXException, IOException {
    schema.newValidator().validate(new StreamSource(new StringReader(xml)));
  }

  /** A schema beside a class; what it imports lies in the same jar. */
  private static Schema schema(Class<?> neighbour, String name) throws SAXException {
    return SchemaFactory.newDefaultInstance().newSchema(neighbour.getResource(name));
  }
}
