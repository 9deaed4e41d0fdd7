package org.parell.cli;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.List;
import org.parell.evaluate.Reliability;
import org.parell.evaluate.RowAgreement;
import org.parell.multitext.IndexRow;
import org.parell.multitext.RatedRow;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * All that is measured of found rows, for people and for programs.
 *
 * @param documents how many pairs of files were compared
 * @param agreement how far they agree
 * @param reliability whether the confidences can be believed; without links where there are none
 */
record RowEvaluation(int documents, RowAgreement agreement, Reliability reliability) {

  /** No file at all: where summing starts. */
  static final RowEvaluation NONE = new RowEvaluation(0, RowAgreement.NONE, Reliability.NONE);

  /** Compares the rows of one text with gold. */
  static RowEvaluation between(List<IndexRow> gold, List<RatedRow> found) {
    return new RowEvaluation(
        1,
        RowAgreement.between(gold, found.stream().map(RatedRow::row).toList()),
        Reliability.betweenRows(gold, found));
  }

  /** The counts of both, taken together. */
  RowEvaluation plus(RowEvaluation other) {
    return new RowEvaluation(
        documents + other.documents,
        agreement.plus(other.agreement),
        reliability.plus(other.reliability));
  }

  /** Tables for people; that of confidences only where there is something in it. */
  String tables() {
    RowAgreement a = agreement;
    return Evaluation.line("%-10s %7s", "", "rows")
        + Evaluation.line("%-10s %7.4f", "precision", a.precision())
        + Evaluation.line("%-10s %7.4f", "recall", a.recall())
        + Evaluation.line("%-10s %7.4f", "F1", a.f1())
        + Evaluation.line(
            "nulls      gold %d, found %d, right %d, P %.4f, R %.4f, F1 %.4f",
            a.goldNulls(),
            a.foundNulls(),
            a.rightNulls(),
            a.nullPrecision(),
            a.nullRecall(),
            a.nullF1())
        + Evaluation.table(reliability);
  }

  /** One JSON object in a line, for programs. */
  void writeJson(Writer out) throws IOException {
    RowAgreement a = agreement;
    // the generator would wrap an IOException of out, so it never sees out
    StringWriter line = new StringWriter();
    try (JsonGenerator generator =
        new JsonFactory().createGenerator(ObjectWriteContext.empty(), line)) {
      generator.writeStartObject();
      generator.writeNumberProperty("documents", documents);
      generator.writeObjectPropertyStart("rows");
      Evaluation.writeFigures(generator, a.precision(), a.recall(), a.f1());
      generator.writeObjectPropertyStart("nulls");
      Evaluation.writeFigures(generator, a.nullPrecision(), a.nullRecall(), a.nullF1());
      generator.writeObjectPropertyStart("counts");
      generator.writeNumberProperty("found", a.found());
      generator.writeNumberProperty("rightFound", a.rightFound());
      generator.writeNumberProperty("goldLinks", a.goldLinks());
      generator.writeNumberProperty("foundGold", a.foundGold());
      generator.writeNumberProperty("goldNulls", a.goldNulls());
      generator.writeNumberProperty("foundNulls", a.foundNulls());
      generator.writeNumberProperty("rightNulls", a.rightNulls());
      generator.writeEndObject();
      if (reliability.links() > 0) {
        Evaluation.writeReliability(generator, reliability);
      }
      generator.writeEndObject();
    }
    out.append(line.getBuffer()).append('\n');
  }
}
