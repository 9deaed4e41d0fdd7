package org.parell.cli;

import static java.util.Objects.requireNonNull;

import java.io.Writer;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parell.bitext.Alignment;
import org.parell.exchange.AlignmentFilter;
import org.parell.exchange.AlignmentWriter;
import org.parell.exchange.FilteredAlignment;
import org.parell.exchange.HtmlWriter;
import org.parell.exchange.LadderWriter;
import org.parell.exchange.MosesWriter;
import org.parell.exchange.PoWriter;
import org.parell.exchange.TmxProgram;
import org.parell.exchange.TmxReport;
import org.parell.exchange.TmxWriter;
import org.parell.exchange.TsvWriter;
import org.parell.exchange.XcesWriter;
import org.parell.exchange.XliffWriter;
import org.parell.language.Language;
import org.parell.multitext.MultiAlignment;
import org.parell.rows.CsvSeparator;
import org.parell.rows.CsvWriter;
import org.parell.rows.JsonLinesWriter;
import org.parell.rows.XlsxWriter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What of an alignment is written, and how, whatever the file. */
final class WritingOptions {

  @Option(
      names = "--nulls",
      description = "In tables (tsv, csv, excel), write segments without a counterpart too.")
  private boolean nulls;

  @Option(
      names = {"--tmx-lang", "--lang-tags"},
      paramLabel = "TAG=TAG",
      split = ",",
      converter = {LanguageConverter.class, LanguageConverter.class},
      description =
          "Write another language tag in TMX, XLIFF and PO, as in en=en-GB,nn=nn-NO: many programs"
              + " compare tags letter by letter.")
  private Map<Language, Language> languageTags = new LinkedHashMap<>();

  @Option(
      names = "--for",
      paramLabel = "PROGRAM",
      converter = ValidateCommand.ProgramConverter.class,
      description = "Who is to read the TMX: omegat, trados, memoq, weblate or okapi.")
  private TmxProgram program = TmxProgram.ANY;

  @Option(
      names = "--index-score",
      paramLabel = "WHAT",
      description =
          "In index, a third field: confidence; or cost, where lower is better, as vecalign has it."
              + " Default: none.")
  private IndexScore indexScore = IndexScore.NONE;

  @Option(
      names = "--csv-separator",
      paramLabel = "SIGN",
      description =
          "comma (default), semicolon or tab; Excel wants the one that its country uses for lists.")
  private CsvSeparator csvSeparator = CsvSeparator.COMMA;

  @Option(
      names = "--min-confidence",
      paramLabel = "X",
      description = "Links less sure than X, from 0 to 1, are taken apart into unaligned segments.")
  private @Nullable Double minConfidence;

  @Option(
      names = "--drop-null",
      description = "Leave out segments without a counterpart, also where they would be written.")
  private boolean dropNull;

  @Option(names = "--drop-identical", description = "Leave out links whose sides are the same.")
  private boolean dropIdentical;

  @Option(
      names = "--dedupe",
      description = "Leave out links whose two texts another link before them has.")
  private boolean dedupe;

  @Option(
      names = "--max-length-ratio",
      paramLabel = "X",
      description = "Leave out links one side of which is more than X times as long as the other.")
  private @Nullable Double maxLengthRatio;

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec spec;

  WritingOptions() {}

  /** Fails when what is asked for makes no sense together. */
  void check(List<OutputFormat> formats) {
    // the negation takes NaN as well
    if (minConfidence != null && !(minConfidence >= 0 && minConfidence <= 1)) {
      throw wrongUsage("--min-confidence: " + minConfidence + " must be from 0 to 1");
    }
    filter();
    if (!filters()) {
      return;
    }
    for (OutputFormat format : formats) {
      if (!format.isOfUnits()) {
        throw wrongUsage(
            "%s leads to segments by their numbers, so no bead of it can be left out; take %s"
                .formatted(format, "--drop-… out, or another format"));
      }
    }
  }

  private boolean filters() {
    return dropNull || dropIdentical || dedupe || maxLengthRatio != null;
  }

  private AlignmentFilter.Builder filter() {
    AlignmentFilter.Builder builder = AlignmentFilter.builder();
    if (dropNull) {
      builder.dropNullBeads();
    }
    if (dropIdentical) {
      builder.dropIdentical();
    }
    if (dedupe) {
      builder.dropDuplicates();
    }
    if (maxLengthRatio != null) {
      try {
        builder.maxLengthRatio(maxLengthRatio);
      } catch (IllegalArgumentException e) {
        throw wrongUsage("--max-length-ratio: " + e.getMessage());
      }
    }
    return builder;
  }

  /** An alignment with what is not sure enough for the user taken apart. */
  Alignment sure(Alignment alignment) {
    return minConfidence == null ? alignment : alignment.withMinConfidence(minConfidence);
  }

  /** Rows of which those that are not sure enough for the user are taken apart. */
  MultiAlignment sure(MultiAlignment alignment) {
    return minConfidence == null ? alignment : alignment.withMinConfidence(minConfidence);
  }

  /** Tells how many rows were not sure enough. */
  void tellTakenApart(int count, Messages messages) {
    if (count > 0) {
      messages.say("%s less sure than %s taken apart into unaligned segments"
          .formatted(Messages.counted(count, "row"), minConfidence));
    }
  }

  /** What the user wants of an alignment, and what is left out of it. */
  FilteredAlignment filtered(Alignment alignment) {
    return filters()
        ? filter().build().apply(alignment)
        : new FilteredAlignment(alignment, alignment.beads(), Map.of());
  }

  /**
   * Adds an alignment in one format to what is to be written.
   *
   * @param alignment what {@link #filtered} has left
   */
  void add(Alignment alignment, Review review, OutputTarget target, Outputs writing)
      throws InputException {
    switch (target.format()) {
      case XLSX ->
        writing.addBytes(target.name(), out -> XlsxWriter.standard().write(alignment, out));
      case MOSES -> addMoses(alignment, target, writing);
      case XCES -> addXces(XcesWriter.standard(), alignment, target, writing);
      case INTERTEXT -> addXces(XcesWriter.interText(), alignment, target, writing);
      default -> {
        AlignmentWriter writer = writer(target.format(), review);
        writing.add(target.name(), out -> writer.write(alignment, out));
      }
    }
  }

  private AlignmentWriter writer(OutputFormat format, Review review) {
    return switch (format) {
      case TSV -> nulls ? TsvWriter.standard().withNullBeads() : TsvWriter.standard();
      case BITEXTOR -> nulls ? TsvWriter.bitextor().withNullBeads() : TsvWriter.bitextor();
      case HUNALIGN -> TsvWriter.hunalignText();
      case CSV -> csv(CsvWriter.standard());
      case EXCEL -> csv(CsvWriter.forExcel());
      case TMX -> tmx();
      case XLIFF -> xliff(XliffWriter.builder().version12());
      case XLIFF2 -> xliff(XliffWriter.builder().version21());
      case PO -> {
        PoWriter.Builder builder = PoWriter.builder();
        languageTags.forEach(builder::languageTag);
        yield builder.build();
      }
      case JSONL ->
        JsonLinesWriter.standard().withAccepted(review.accepted()).withEdited(review.edited());
      case HTML -> HtmlWriter.standard();
      case LADDER -> LadderWriter.standard();
      case INDEX -> indexScore.writer();
      case XLSX, MOSES, XCES, INTERTEXT ->
        throw new IllegalArgumentException(format + " is not one text");
    };
  }

  /** Fails when something is asked that rows of several versions do not have. */
  void checkRows() {
    if (indexScore == IndexScore.COST) {
      throw wrongUsage("--index-score: rows of more than two versions have a confidence, no cost");
    }
  }

  /** How rows of several versions are written. */
  RowWriting rows() {
    return new RowWriting(nulls, indexScore, csvSeparator, languageTags);
  }

  private CsvWriter csv(CsvWriter plain) {
    CsvWriter writer = plain.withSeparator(csvSeparator);
    return nulls ? writer.withNullBeads() : writer;
  }

  private TmxWriter tmx() {
    TmxWriter.Builder builder = TmxWriter.builder().forProgram(program);
    languageTags.forEach(builder::languageTag);
    return builder.build();
  }

  private XliffWriter xliff(XliffWriter.Builder builder) {
    languageTags.forEach(builder::languageTag);
    return builder.build();
  }

  private void addMoses(Alignment alignment, OutputTarget target, Outputs writing)
      throws InputException {
    String stem = withoutEnding(target);
    MosesWriter writer = MosesWriter.standard();
    addCompanion(
        target,
        stem + "." + sourceTag(alignment),
        out -> writer.write(alignment, out, Writer.nullWriter()),
        writing);
    addCompanion(
        target,
        stem + "." + targetTag(alignment),
        out -> writer.write(alignment, Writer.nullWriter(), out),
        writing);
  }

  private void addXces(XcesWriter writer, Alignment alignment, OutputTarget target, Outputs writing)
      throws InputException {
    String links = OutputTarget.uncompressed(target.name());
    String source = FileNames.withInfix(links, sourceTag(alignment));
    String targetDocument = FileNames.withInfix(links, targetTag(alignment));
    addCompanion(
        target,
        links,
        out -> writer.writeLinks(
            alignment, fileName(source, target), fileName(targetDocument, target), out),
        writing);
    addCompanion(target, source, out -> writer.writeSource(alignment, out), writing);
    addCompanion(target, targetDocument, out -> writer.writeTarget(alignment, out), writing);
  }

  private static String fileName(String path, OutputTarget target) {
    String name = String.valueOf(Path.of(path).getFileName());
    return OutputTarget.isCompressed(target.name()) ? name + ".gz" : name;
  }

  private static String withoutEnding(OutputTarget target) {
    String name = OutputTarget.uncompressed(target.name());
    String ending = "." + target.format().ending();
    return name.toLowerCase(Locale.ROOT).endsWith(ending)
        ? name.substring(0, name.length() - ending.length())
        : name;
  }

  private static String sourceTag(Alignment alignment) {
    return isOneLanguage(alignment) ? "source" : alignment.source().language().tag();
  }

  private static String targetTag(Alignment alignment) {
    return isOneLanguage(alignment) ? "target" : alignment.target().language().tag();
  }

  private static boolean isOneLanguage(Alignment alignment) {
    return alignment.source().language().equals(alignment.target().language());
  }

  /** One of several files that a format makes; compressed when the user names a compressed one. */
  private static void addCompanion(
      OutputTarget target, String name, Outputs.Content content, Outputs writing)
      throws InputException {
    writing.add(OutputTarget.isCompressed(target.name()) ? name + ".gz" : name, content);
  }

  /** Tells what is not in the files, and why. */
  void tellLeftOut(FilteredAlignment filtered, List<OutputFormat> formats, Messages messages) {
    if (filtered.leftOutCount() > 0) {
      String reasons = filtered.leftOut().entrySet().stream()
          .filter(entry -> entry.getValue() > 0)
          .map(entry -> entry.getValue() + " "
              + entry.getKey().name().toLowerCase(Locale.ROOT).replace('_', ' '))
          .collect(Collectors.joining(", "));
      messages.say(
          "%s left out: %s".formatted(Messages.counted(filtered.leftOutCount(), "bead"), reasons));
    }
    if (formats.contains(OutputFormat.TMX)) {
      TmxReport report = tmx().report(filtered.alignment());
      if (report.tooLongCount() > 0) {
        messages.warn("%s left out of the TMX, longer than %s takes"
            .formatted(Messages.counted(report.tooLongCount(), "link"), program.title()));
      }
      tellDropped(report.droppedCharacterCount(), "TMX", messages);
    }
    if (formats.contains(OutputFormat.XLIFF) || formats.contains(OutputFormat.XLIFF2)) {
      tellDropped(
          XliffWriter.version12().droppedCharacters(filtered.alignment()), "XLIFF", messages);
    }
    if (formats.contains(OutputFormat.XCES) || formats.contains(OutputFormat.INTERTEXT)) {
      tellDropped(XcesWriter.standard().droppedCharacters(filtered.alignment()), "XCES", messages);
    }
  }

  /** Warns of characters that are not in a file of XML. */
  static void tellDropped(long count, String format, Messages messages) {
    if (count > 0) {
      messages.warn("%s that XML cannot hold are left out of the %s"
          .formatted(Messages.counted(count, "character"), format));
    }
  }

  private ParameterException wrongUsage(String message) {
    return new ParameterException(requireNonNull(spec, "spec").commandLine(), message);
  }
}
