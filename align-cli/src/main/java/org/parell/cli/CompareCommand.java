package org.parell.cli;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parell.align.Aligner;
import org.parell.bitext.Bitext;
import org.parell.compare.CarriedState;
import org.parell.compare.CarriedTranslation;
import org.parell.compare.RepeatedPassages;
import org.parell.compare.TranslationCarrier;
import org.parell.compare.VersionChange;
import org.parell.compare.VersionComparer;
import org.parell.compare.VersionComparison;
import org.parell.document.Document;
import org.parell.document.TextFile;
import org.parell.exchange.TmxWriter;
import org.parell.exchange.VersionHtmlWriter;
import org.parell.exchange.VersionTsvWriter;
import org.parell.exchange.XliffWriter;
import org.parell.language.Language;
import org.parell.rows.VersionJsonLinesWriter;
import org.parell.rows.VersionXlsxWriter;
import org.parell.segment.SegmentedDocument;
import org.parell.segment.Segmenter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parell compare}: two versions of a text in, what changed out; or what one text repeats. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    header = "Tells what changed between two versions of a text.",
    synopsisHeading = "Usage: ",
    customSynopsis = {
      "parell compare [OPTIONS] OLD NEW",
      "       parell compare [OPTIONS] OLD NEW --translation FILE",
      "       parell compare [OPTIONS] --self TEXT"
    },
    description = {
      "",
      "Each sentence is unchanged, edited, split, merged, moved, added or deleted.",
      "Without -o the result goes to standard output, as TSV.",
      ""
    },
    footer = {
      "",
      "With --translation, the translation of OLD is carried to NEW: what did not",
      "change keeps its own, what did keeps it for review, what is new has none.",
      "",
      "Formats:",
      "  tsv      a table; with --translation, of NEW and its translation",
      "  jsonl    one JSON object a line, with indices, offsets and differences",
      "  html     a page to read and to print, changes in their places",
      "  tmx      with --translation: what is translated, and nothing else",
      "  xlsx     with --translation: a spreadsheet of all rows, with colours",
      "  xliff    with --translation: all of NEW, with states; XLIFF 1.2",
      "  xliff2   the same as XLIFF 2.1",
      "A file's ending says its format: .tsv, .jsonl, .html, .htm, .tmx, .xlsx, .xlf,",
      ".xlf2.",
      "",
      "--self lists passages that TEXT holds several times, with their lines, as tsv",
      "or jsonl.",
      "",
      "Examples:",
      "  parell compare minutes.v1.txt minutes.v2.txt -o changes.html",
      "  parell compare v1.en.md v2.en.md --translation v1.nn.md -o v2.xlf -o v2.tmx",
      "  parell compare --self scanned.txt"
    })
final class CompareCommand implements Callable<Integer> {

  /** Versions of which less is the same text are hardly versions of each other. */
  private static final double STRANGERS_BELOW = 0.1;

  @Parameters(
      arity = "0..2",
      paramLabel = "OLD NEW",
      description = "The older and the newer version; - is standard input.")
  private List<String> files = new ArrayList<>();

  @Option(
      names = "--translation",
      paramLabel = "FILE",
      description = "A translation of OLD, to be carried to NEW.")
  private @Nullable String translation;

  @Option(
      names = "--self",
      paramLabel = "TEXT",
      description = "Look for passages that TEXT holds several times.")
  private @Nullable String self;

  @Mixin
  private final ComparisonOutput output = new ComparisonOutput();

  @Option(
      names = {"-l", "--lang"},
      paramLabel = "TAG",
      converter = LanguageConverter.class,
      description =
          "Language of the versions, as a BCP 47 tag such as en or nn. Of a file in several"
              + " languages, only this one's part is taken. Default: told from the text.")
  private @Nullable Language language;

  @Option(
      names = {"-t", "-tl", "--target-lang", "--trg-lang"},
      paramLabel = "TAG",
      converter = LanguageConverter.class,
      description = "Language of the translation, in the same way.")
  private @Nullable Language targetLanguage;

  @Option(
      names = "--presegmented",
      description = "The files hold one segment a line; index 0 is the first line.")
  private boolean presegmented;

  @Mixin
  private final TextInput input;

  @Mixin
  private final Messages messages;

  @Spec
  private @Nullable CommandSpec spec;

  private final Streams streams;

  CompareCommand(Streams streams) {
    this.streams = streams;
    messages = new Messages(streams.err());
    input = new TextInput(streams, messages);
  }

  @Override
  public Integer call() throws InputException {
    checkUsage();
    List<String> inputs = inputs();
    for (String file : inputs) {
      input.check(file);
    }
    output.check(inputs);
    Outputs writing = new Outputs(streams);
    if (self != null) {
      addRepetitions(self, writing);
    } else {
      addComparison(files.get(0), files.get(1), writing);
    }
    writing.write();
    return Main.DONE;
  }

  private List<String> inputs() {
    List<String> inputs = new ArrayList<>(files);
    Optional.ofNullable(translation).ifPresent(inputs::add);
    Optional.ofNullable(self).ifPresent(inputs::add);
    return inputs;
  }

  private void checkUsage() {
    if (self != null && (!files.isEmpty() || translation != null)) {
      throw wrongUsage("--self looks at one text; leave out OLD, NEW and --translation");
    }
    if (self == null && files.size() != 2) {
      throw wrongUsage(
          "two versions are needed, OLD and NEW, or --self TEXT; found " + files.size());
    }
    if (inputs().stream().filter(TextInput.STANDARD_INPUT::equals).count() > 1) {
      throw wrongUsage("- can stand for one input only");
    }
    if (presegmented && input.hasFormat()) {
      throw wrongUsage("--input-format: lines of --presegmented have no format; leave one out");
    }
    if (targetLanguage != null && translation == null) {
      throw wrongUsage("-t is the language of a translation; add --translation FILE, or say -l");
    }
    for (ComparisonOutput.Target target : output.targets()) {
      if (self != null && !target.format().listsRepetitions()) {
        throw wrongUsage("--self: passages are listed as tsv or jsonl, not as " + target.format());
      }
      if (translation == null && target.format().needsTranslation()) {
        throw wrongUsage(
            target.format() + " holds a translation; add --translation FILE, or write html");
      }
    }
  }

  private void addRepetitions(String text, Outputs writing) throws InputException {
    TextFile file = input.read(text);
    SegmentedDocument segmented = presegmented
        ? new DocumentInput(input, messages).lines(text, file, Optional.ofNullable(language))
        : Segmenter.standard().segment(document(text, file, language, "-l"));
    RepeatedPassages repeated = RepeatedPassages.of(segmented);
    Repetitions repetitions = new Repetitions(repeated, file.text());
    for (ComparisonOutput.Target target : output.targets()) {
      writing.add(
          target.name(),
          target.format() == ComparisonFormat.JSONL
              ? repetitions::writeJsonLines
              : repetitions::writeTable);
    }
    messages.say("%s: %s repeated, in %s"
        .formatted(
            side(text, segmented),
            Messages.counted(repeated.passages().size(), "passage"),
            Messages.counted(
                repeated.passages().stream()
                    .mapToInt(passage -> passage.places().size())
                    .sum(),
                "place")));
  }

  private Document document(
      String argument, TextFile file, @Nullable Language wanted, String option) {
    return new DocumentInput(input, messages)
        .whole(argument, file, Optional.ofNullable(wanted), option);
  }

  private void addComparison(String older, String newer, Outputs writing) throws InputException {
    Texts texts = read(older, newer);
    VersionComparison comparison = VersionComparer.standard().compare(texts.older(), texts.newer());
    Optional<CarriedTranslation> carried = texts
        .translation()
        .map(translated -> TranslationCarrier.standard()
            .carry(comparison, Aligner.standard().align(new Bitext(texts.older(), translated))));
    for (ComparisonOutput.Target target : output.targets()) {
      writing.addBytes(
          target.name(),
          carried
              .map(translated -> bytes(translated, target.format()))
              .orElseGet(() -> Outputs.utf8(content(comparison, target.format()))));
    }
    messages.say("%s, %s: %s"
        .formatted(
            side(older, texts.older()), side(newer, texts.newer()), told(comparison.counts())));
    carried.ifPresent(this::tell);
    warn(older, newer, comparison);
  }

  private static Outputs.Content content(VersionComparison comparison, ComparisonFormat format) {
    return switch (format) {
      case TSV -> out -> VersionTsvWriter.standard().write(comparison, out);
      case JSONL -> out -> VersionJsonLinesWriter.standard().write(comparison, out);
      case HTML -> out -> VersionHtmlWriter.standard().write(comparison, out);
      case TMX, XLSX, XLIFF, XLIFF2 ->
        throw new IllegalArgumentException(format + " needs a translation");
    };
  }

  private static Outputs.Bytes bytes(CarriedTranslation carried, ComparisonFormat format) {
    return switch (format) {
      case XLSX -> out -> VersionXlsxWriter.standard().write(carried, out);
      case TSV -> Outputs.utf8(out -> VersionTsvWriter.standard().write(carried, out));
      case JSONL -> Outputs.utf8(out -> VersionJsonLinesWriter.standard().write(carried, out));
      case HTML ->
        Outputs.utf8(out -> VersionHtmlWriter.standard().write(carried.comparison(), out));
      case TMX -> Outputs.utf8(out -> TmxWriter.standard().write(carried, out));
      case XLIFF -> Outputs.utf8(out -> XliffWriter.version12().write(carried, out));
      case XLIFF2 -> Outputs.utf8(out -> XliffWriter.version21().write(carried, out));
    };
  }

  /** What is read; documents have the names of the files, or, if these are equal, the paths. */
  private record Texts(
      SegmentedDocument older, SegmentedDocument newer, Optional<SegmentedDocument> translation) {}

  private Texts read(String older, String newer) throws InputException {
    Optional<Language> own = Optional.ofNullable(language);
    DocumentInput documents = new DocumentInput(input, messages);
    if (presegmented) {
      SegmentedDocument first = documents.lines(older, own);
      SegmentedDocument second = documents.lines(newer, own);
      return named(
          older,
          newer,
          new Texts(
              first,
              second,
              translation == null
                  ? Optional.empty()
                  : Optional.of(
                      documents.lines(translation, Optional.ofNullable(targetLanguage)))));
    }
    Document first = documents.whole(older, own, "-l");
    Document second = documents.whole(newer, own, "-l");
    Optional<Document> translated = translation == null
        ? Optional.empty()
        : Optional.of(documents.whole(translation, Optional.ofNullable(targetLanguage), "-t"));
    Segmenter segmenter = Segmenter.forPair(
        first.language(), translated.map(Document::language).orElse(first.language()));
    return named(
        older,
        newer,
        new Texts(
            segmenter.segment(first),
            segmenter.segment(second),
            translated.map(segmenter::segment)));
  }

  private static Texts named(String older, String newer, Texts texts) {
    if (!texts.older().document().name().equals(texts.newer().document().name())) {
      return texts;
    }
    return new Texts(
        named(texts.older(), TextInput.typedPath(older)),
        named(texts.newer(), TextInput.typedPath(newer)),
        texts.translation());
  }

  private static SegmentedDocument named(SegmentedDocument side, String name) {
    return new SegmentedDocument(side.document().withName(name), side.segments());
  }

  private static String side(String argument, SegmentedDocument side) {
    return "%s (%s, %s)"
        .formatted(
            TextInput.label(argument), side.language(), Messages.counted(side.size(), "segment"));
  }

  private static String told(Map<? extends Enum<?>, Integer> counts) {
    return counts.entrySet().stream()
        .map(count -> count.getValue() + " " + count.getKey().name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }

  private void tell(CarriedTranslation carried) {
    Map<CarriedState, Integer> counts = carried.counts();
    messages.say("%s: %s translated, %s to be reviewed, %s new; %s of it not carried"
        .formatted(
            TextInput.label(requireNonNull(translation, "translation")),
            Messages.counted(counts.get(CarriedState.TRANSLATED), "row"),
            counts.get(CarriedState.REVIEW),
            counts.get(CarriedState.NEW),
            Messages.counted(carried.notCarried().size(), "segment")));
    for (ComparisonOutput.Target target : output.targets()) {
      long dropped = switch (target.format()) {
        case TMX -> TmxWriter.standard().droppedCharacters(carried);
        case XLIFF, XLIFF2 -> XliffWriter.version12().droppedCharacters(carried);
        case TSV, JSONL, HTML, XLSX -> 0;
      };
      if (dropped > 0) {
        messages.warn("%s that XML cannot hold are left out of %s"
            .formatted(Messages.counted(dropped, "character"), target.name()));
      }
    }
  }

  private void warn(String older, String newer, VersionComparison comparison) {
    Language one = comparison.older().language();
    Language other = comparison.newer().language();
    if (!one.equals(other)) {
      messages.warn("%s is in %s, %s in %s; versions are compared word by word; settle it with -l"
          .formatted(TextInput.label(older), one, TextInput.label(newer), other));
    }
    Map<VersionChange, Integer> counts = comparison.counts();
    int alone = counts.get(VersionChange.ADDED) + counts.get(VersionChange.DELETED);
    int rows = comparison.rows().size();
    if (!comparison.older().isEmpty()
        && !comparison.newer().isEmpty()
        && rows - alone < STRANGERS_BELOW * rows) {
      messages.warn("hardly anything is the same; are these two versions of one text?");
    }
  }

  private ParameterException wrongUsage(String message) {
    return new ParameterException(requireNonNull(spec, "spec").commandLine(), message);
  }
}
