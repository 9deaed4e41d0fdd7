package org.parell.cli;

import java.util.Map;
import org.parell.exchange.IndexRowWriter;
import org.parell.exchange.MultiAlignmentWriter;
import org.parell.exchange.MultiHtmlWriter;
import org.parell.exchange.MultiTmxWriter;
import org.parell.exchange.MultiTsvWriter;
import org.parell.language.Language;
import org.parell.multitext.MultiAlignment;
import org.parell.rows.CsvSeparator;
import org.parell.rows.MultiCsvWriter;
import org.parell.rows.MultiJsonLinesWriter;
import org.parell.rows.MultiXlsxWriter;

/**
 * How rows of several versions of a text are written.
 *
 * @param nulls whether tables have rows of one version alone
 * @param indexScore what stands behind segment indices, no cost
 * @param csvSeparator what stands between columns of CSV
 * @param languageTags what TMX calls some languages
 */
record RowWriting(
    boolean nulls,
    IndexScore indexScore,
    CsvSeparator csvSeparator,
    Map<Language, Language> languageTags) {

  RowWriting {
    languageTags = Map.copyOf(languageTags);
  }

  /** Adds rows in one format to what is to be written. */
  void add(MultiAlignment alignment, OutputTarget target, Outputs writing) throws InputException {
    if (target.format() == OutputFormat.XLSX) {
      writing.addBytes(target.name(), out -> MultiXlsxWriter.standard().write(alignment, out));
      return;
    }
    MultiAlignmentWriter writer = writer(target.format());
    writing.add(target.name(), out -> writer.write(alignment, out));
  }

  private MultiAlignmentWriter writer(OutputFormat format) {
    return switch (format) {
      case TSV -> nulls ? MultiTsvWriter.standard().withNullRows() : MultiTsvWriter.standard();
      case CSV -> csv(MultiCsvWriter.standard());
      case EXCEL -> csv(MultiCsvWriter.forExcel());
      case TMX -> tmx();
      case JSONL -> MultiJsonLinesWriter.standard();
      case HTML -> MultiHtmlWriter.standard();
      case INDEX ->
        indexScore == IndexScore.CONFIDENCE
            ? IndexRowWriter.standard().withConfidence()
            : IndexRowWriter.standard();
      default -> throw new IllegalArgumentException(format + " is not one text of rows");
    };
  }

  private MultiCsvWriter csv(MultiCsvWriter plain) {
    MultiCsvWriter writer = plain.withSeparator(csvSeparator);
    return nulls ? writer.withNullRows() : writer;
  }

  private MultiTmxWriter tmx() {
    MultiTmxWriter.Builder builder = MultiTmxWriter.builder();
    languageTags.forEach(builder::languageTag);
    return builder.build();
  }

  /** Tells what is not in the TMX, and why. */
  void tellLeftOutOfTmx(MultiAlignment alignment, Messages messages) {
    WritingOptions.tellDropped(tmx().droppedCharacters(alignment), "TMX", messages);
  }
}
