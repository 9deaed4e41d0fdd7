package org.parell.cli;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import org.parell.bitext.IndexPair;
import org.parell.bitext.RatedPair;
import org.parell.evaluate.AlignmentAgreement;
import org.parell.evaluate.Reliability;
import org.parell.evaluate.ShapeAgreement;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * All that is measured of found alignments, for people and for programs.
 *
 * @param documents how many pairs of files were compared
 * @param agreement how far they agree
 * @param shapes how far they agree on each shape of bead
 * @param reliability whether the confidences can be believed; without links where there are none
 */
record Evaluation(
    int documents, AlignmentAgreement agreement, ShapeAgreement shapes, Reliability reliability) {

  /** No document at all: where summing starts. */
  static final Evaluation NONE =
      new Evaluation(0, AlignmentAgreement.NONE, ShapeAgreement.NONE, Reliability.NONE);

  /** Compares one document with gold. */
  static Evaluation between(List<IndexPair> gold, List<RatedPair> found) {
    List<IndexPair> pairs = found.stream().map(RatedPair::pair).toList();
    return new Evaluation(
        1,
        AlignmentAgreement.between(gold, pairs),
        ShapeAgreement.between(gold, pairs),
        Reliability.between(gold, found));
  }

  /** The counts of both, taken together. */
  Evaluation plus(Evaluation other) {
    return new Evaluation(
        documents + other.documents,
        agreement.plus(other.agreement),
        shapes.plus(other.shapes),
        reliability.plus(other.reliability));
  }

  /** Tables for people; those of shapes and of confidences only where there is something in them. */
  String tables() {
    return agreementTable() + shapeTable() + table(reliability);
  }

  private String agreementTable() {
    return line("%-10s %7s %7s", "", "strict", "lax")
        + row("precision", agreement.strictPrecision(), agreement.laxPrecision())
        + row("recall", agreement.strictRecall(), agreement.laxRecall())
        + row("F1", agreement.strictF1(), agreement.laxF1())
        + line(
            "nulls      gold %d, found %d, right %d, P %.4f, R %.4f, F1 %.4f",
            agreement.goldNulls(),
            agreement.foundNulls(),
            agreement.rightNulls(),
            agreement.nullPrecision(),
            agreement.nullRecall(),
            agreement.nullF1());
  }

  private static String row(String name, double strict, double lax) {
    return line("%-10s %7.4f %7.4f", name, strict, lax);
  }

  private String shapeTable() {
    if (shapes.groups().isEmpty()) {
      return "";
    }
    StringBuilder table = new StringBuilder("\n");
    table.append(line("%-10s %7s %7s %7s %7s", "shape", "gold", "found", "right", "F1"));
    shapes
        .groups()
        .forEach((group, counts) -> table.append(line(
            "%-10s %7d %7d %7d %7.4f",
            group, counts.gold(), counts.found(), counts.right(), counts.f1())));
    return table.toString();
  }

  /** A table of confidences with a blank line before it; nothing without links. */
  static String table(Reliability reliability) {
    if (reliability.links() == 0) {
      return "";
    }
    StringBuilder table = new StringBuilder("\n");
    table.append(line("%-10s %7s %7s %7s", "confidence", "links", "mean", "right"));
    for (Reliability.Bin bin : reliability.bins()) {
      table.append(
          bin.links() == 0
              ? line("%-10s %7d %7s %7s", range(bin), 0, "-", "-")
              : line(
                  "%-10s %7d %7.4f %7.4f",
                  range(bin), bin.links(), bin.meanConfidence(), bin.shareRight()));
    }
    table.append(line(
        "expected calibration error %.4f over %s",
        reliability.expectedCalibrationError(), Messages.counted(reliability.links(), "link")));
    return table.toString();
  }

  private static String range(Reliability.Bin bin) {
    if (bin.start() == 0) {
      return "<" + bin.end();
    }
    return bin.end() == 1 ? ">=" + bin.start() : bin.start() + "-" + bin.end();
  }

  static String line(String format, Object... values) {
    return String.format(Locale.ROOT, format, values) + "\n";
  }

  /** One JSON object in a line, for programs. */
  void writeJson(Writer out) throws IOException {
    // the generator would wrap an IOException of out, so it never sees out
    StringWriter line = new StringWriter();
    try (JsonGenerator generator =
        new JsonFactory().createGenerator(ObjectWriteContext.empty(), line)) {
      generator.writeStartObject();
      generator.writeNumberProperty("documents", documents);
      writeAgreement(generator);
      writeShapes(generator);
      if (reliability.links() > 0) {
        writeReliability(generator, reliability);
      }
      generator.writeEndObject();
    }
    out.append(line.getBuffer()).append('\n');
  }

  private void writeAgreement(JsonGenerator generator) {
    AlignmentAgreement a = agreement;
    generator.writeObjectPropertyStart("strict");
    writeFigures(generator, a.strictPrecision(), a.strictRecall(), a.strictF1());
    generator.writeObjectPropertyStart("lax");
    writeFigures(generator, a.laxPrecision(), a.laxRecall(), a.laxF1());
    generator.writeObjectPropertyStart("nulls");
    writeFigures(generator, a.nullPrecision(), a.nullRecall(), a.nullF1());
    generator.writeObjectPropertyStart("counts");
    generator.writeNumberProperty("found", a.found());
    generator.writeNumberProperty("strictlyRightFound", a.strictlyRightFound());
    generator.writeNumberProperty("laxlyRightFound", a.laxlyRightFound());
    generator.writeNumberProperty("goldLinks", a.goldLinks());
    generator.writeNumberProperty("strictlyFoundGold", a.strictlyFoundGold());
    generator.writeNumberProperty("laxlyFoundGold", a.laxlyFoundGold());
    generator.writeNumberProperty("goldNulls", a.goldNulls());
    generator.writeNumberProperty("foundNulls", a.foundNulls());
    generator.writeNumberProperty("rightNulls", a.rightNulls());
    generator.writeEndObject();
  }

  private void writeShapes(JsonGenerator generator) {
    generator.writeArrayPropertyStart("shapes");
    shapes.groups().forEach((group, counts) -> {
      generator.writeStartObject();
      generator.writeStringProperty("shape", group.toString());
      generator.writeNumberProperty("gold", counts.gold());
      generator.writeNumberProperty("found", counts.found());
      generator.writeNumberProperty("right", counts.right());
      writeFigures(generator, counts.precision(), counts.recall(), counts.f1());
    });
    generator.writeEndArray();
  }

  static void writeReliability(JsonGenerator generator, Reliability reliability) {
    generator.writeObjectPropertyStart("reliability");
    generator.writeNumberProperty("links", reliability.links());
    generator.writeNumberProperty(
        "expectedCalibrationError", reliability.expectedCalibrationError());
    generator.writeArrayPropertyStart("bins");
    for (Reliability.Bin bin : reliability.bins()) {
      generator.writeStartObject();
      generator.writeNumberProperty("start", bin.start());
      generator.writeNumberProperty("end", bin.end());
      generator.writeNumberProperty("links", bin.links());
      generator.writeNumberProperty("right", bin.right());
      generator.writeNumberProperty("meanConfidence", bin.meanConfidence());
      generator.writeNumberProperty("shareRight", bin.shareRight());
      generator.writeEndObject();
    }
    generator.writeEndArray();
    generator.writeEndObject();
  }

  /** Ends the object that is open. */
  static void writeFigures(JsonGenerator generator, double precision, double recall, double f1) {
    generator.writeNumberProperty("precision", precision);
    generator.writeNumberProperty("recall", recall);
    generator.writeNumberProperty("f1", f1);
    generator.writeEndObject();
  }
}
