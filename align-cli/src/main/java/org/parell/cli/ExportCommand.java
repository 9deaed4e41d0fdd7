package org.parell.cli;

import static java.util.Objects.requireNonNull;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.parell.bitext.Alignment;
import org.parell.bitext.Pins;
import org.parell.exchange.AlignmentReader;
import org.parell.exchange.ExchangeFormatException;
import org.parell.exchange.FilteredAlignment;
import org.parell.exchange.HunalignTextReader;
import org.parell.exchange.MosesReader;
import org.parell.exchange.TmxReader;
import org.parell.exchange.TmxReading;
import org.parell.exchange.TsvReader;
import org.parell.exchange.XcesReader;
import org.parell.exchange.XcesReading;
import org.parell.language.Language;
import org.parell.multitext.MultiAlignment;
import org.parell.multitext.MultiText;
import org.parell.rows.CsvReader;
import org.parell.rows.JsonAlignmentReader;
import org.parell.rows.JsonReading;
import org.parell.rows.MultiJsonLinesReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parell export}: an alignment in one format in, the same in others out. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    addMethodSubcommands = false,
    versionProvider = Version.class,
    sortOptions = false,
    header = "Writes an alignment that is there already in other formats.",
    description = {
      "",
      "FILE is what parell align -o FILE.jsonl or the review page has written, or an",
      "alignment of another program. Without -o the result goes to standard output, as",
      "TSV.",
      ""
    },
    footer = {
      "",
      "Formats that are read, known by their endings or by --from:",
      "  jsonl     .jsonl; with what was said in a review; or rows of three versions or",
      "            more, for the formats that hold these",
      "  tmx       .tmx, .tmx.gz; of several languages, those that -s and -t say",
      "  tsv       .tsv; with or without a header",
      "  csv       .csv",
      "  hunalign  .hunalign; what hunalign -text writes",
      "  xces      .xml; the links, which name the two texts",
      "  moses     two files of as many lines",
      "What is written, and by which endings, parell align --help tells.",
      "",
      "Examples:",
      "  parell export reviewed.jsonl -o memory.tmx --for omegat --min-confidence 0.9",
      "  parell export memory.tmx -o memory.xlsx -o memory.xlf",
      "  parell export rows.jsonl -o rows.tmx -o rows.html",
      "  parell export corpus.en corpus.nn --from moses -s en -t nn -o corpus.tmx --dedupe"
    })
final class ExportCommand implements Callable<Integer> {

  /** A format that is read. */
  enum Source {
    JSONL("jsonl"),
    TMX("tmx"),
    TSV("tsv"),
    CSV("csv"),
    HUNALIGN("hunalign"),
    XCES("xml"),
    MOSES("moses");

    private final String ending;

    Source(String ending) {
      this.ending = ending;
    }

    static Optional<Source> byEnding(String file) {
      String ending = FileNames.ending(OutputTarget.uncompressed(file));
      return Arrays.stream(values()).filter(one -> one.ending.equals(ending)).findFirst();
    }
  }

  @Parameters(
      arity = "1..2",
      paramLabel = "FILE",
      description = "The alignment; - is standard input. Of moses two files.")
  private List<String> files = new ArrayList<>();

  @Option(
      names = "--from",
      paramLabel = "FORMAT",
      description = "The format of FILE, whatever its ending says: see below.")
  private @Nullable Source from;

  @Option(
      names = {"-s", "-sl", "--source-lang", "--src-lang"},
      paramLabel = "TAG",
      converter = LanguageConverter.class,
      description = "The language of the source, where the file does not tell it or holds several.")
  private @Nullable Language sourceLanguage;

  @Option(
      names = {"-t", "-tl", "--target-lang", "--trg-lang"},
      paramLabel = "TAG",
      converter = LanguageConverter.class,
      description = "The language of the target, in the same way.")
  private @Nullable Language targetLanguage;

  @Mixin
  private final OutputOptions output = new OutputOptions();

  @Mixin
  private final BilingualOption bilingual = new BilingualOption();

  @Mixin
  private final Messages messages;

  @Spec
  private @Nullable CommandSpec spec;

  private final Streams streams;

  ExportCommand(Streams streams) {
    this.streams = streams;
    messages = new Messages(streams.err());
  }

  @Override
  public Integer call() throws InputException {
    Source source = source();
    if ((source == Source.MOSES) != (files.size() == 2)) {
      throw wrongUsage("two files are one alignment only in moses: say --from moses, or name one");
    }
    for (String file : files) {
      if (!file.equals(TextInput.STANDARD_INPUT)) {
        TextInput.checkReadable(TextInput.path(file));
      }
    }
    output.check(files, List.of());

    if (source == Source.JSONL) {
      String text = wholeText(files.get(0));
      if (MultiJsonLinesReader.recognizes(firstLine(text))) {
        exportRows(text);
        return Main.DONE;
      }
      export(reading(() -> JsonAlignmentReader.standard()
          .readAll(TextInput.label(files.get(0)), new StringReader(text))));
      return Main.DONE;
    }
    export(reading(() -> read(source)));
    return Main.DONE;
  }

  private void export(JsonReading found) throws InputException {
    bilingual.checkTwo();
    Alignment alignment = output.sure(found.alignment());
    Outputs writing = new Outputs(streams, TextInput.places(files));
    FilteredAlignment written =
        output.add(alignment, new Review(found.accepted(), found.edited()), writing);
    writing.write();
    messages.say(new AlignmentSummary(
            alignment,
            Pins.NONE,
            TextInput.label(files.get(0)),
            files.size() > 1 ? TextInput.label(files.get(1)) : "its other side")
        .line());
    output.tellLeftOut(written, messages);
  }

  private void exportRows(String text) throws InputException {
    if (sourceLanguage != null || targetLanguage != null) {
      throw wrongUsage("-s and -t are for two versions; rows of several say their languages");
    }
    bilingual.checkRows();
    output.checkRows(bilingual.isSet());
    MultiAlignment rows = reading(
        () -> MultiJsonLinesReader.read(TextInput.label(files.get(0)), new StringReader(text)));
    output.writeRows(
        rows,
        labels(rows.text()),
        bilingual.isSet(),
        new Outputs(streams, TextInput.places(files)),
        messages);
  }

  /** The names of the documents, and of those without one what columns call them. */
  private static List<String> labels(MultiText text) {
    return IntStream.range(0, text.size())
        .mapToObj(k -> {
          String name = text.document(k).document().name();
          return name.isEmpty() ? text.labels().get(k) : TextInput.label(name);
        })
        .toList();
  }

  private String wholeText(String file) throws InputException {
    return reading(() -> {
      StringWriter text = new StringWriter();
      try (Reader in = file.equals(TextInput.STANDARD_INPUT)
          ? standardInput()
          : Files.newBufferedReader(TextInput.path(file))) {
        in.transferTo(text);
      }
      return text.toString();
    });
  }

  private static String firstLine(String text) {
    return text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
  }

  /**
   * Something that reads.
   *
   * @param <T> what it gives
   */
  private interface Reading<T> {
    T read() throws IOException, ExchangeFormatException, InputException;
  }

  private Source source() {
    return Optional.ofNullable(from)
        .or(() -> Source.byEnding(files.get(0)))
        .orElseThrow(() ->
            wrongUsage(files.get(0) + ": its ending says no format that is read; say --from"));
  }

  private <T> T reading(Reading<T> reading) throws InputException {
    String label = TextInput.label(files.get(0));
    try {
      return reading.read();
    } catch (ExchangeFormatException e) {
      throw new InputException(e.getMessage());
    } catch (CharacterCodingException e) {
      throw new InputException(label + ": expected UTF-8");
    } catch (IOException e) {
      throw new InputException(label + ": cannot be read: " + TextInput.reason(e));
    }
  }

  private JsonReading read(Source source)
      throws IOException, ExchangeFormatException, InputException {
    String file = files.get(0);
    return unreviewed(
        switch (source) {
          case JSONL -> throw new IllegalArgumentException("rows of JSON are read as a whole");
          case TMX -> tmx(file, TextInput.label(file));
          case TSV -> text(TsvReader.between(sourceLanguage(), targetLanguage()), file);
          case CSV ->
            text(CsvReader.standard().withLanguages(sourceLanguage(), targetLanguage()), file);
          case HUNALIGN ->
            text(HunalignTextReader.between(sourceLanguage(), targetLanguage()), file);
          case XCES -> xces(file);
          case MOSES ->
            MosesReader.between(sourceLanguage(), targetLanguage())
                .read(TextInput.path(file), TextInput.path(files.get(1)));
        });
  }

  private static JsonReading unreviewed(Alignment alignment) {
    return new JsonReading(alignment, List.of(), List.of());
  }

  private Alignment tmx(String file, String label)
      throws IOException, ExchangeFormatException, InputException {
    TmxReader.Builder builder = TmxReader.builder();
    if (sourceLanguage != null) {
      builder.source(sourceLanguage);
    }
    if (targetLanguage != null) {
      builder.target(targetLanguage);
    }
    TmxReading reading = file.equals(TextInput.STANDARD_INPUT)
        ? builder.build().readCounted(label, standardInput())
        : builder.build().readCounted(TextInput.path(file));
    List<String> told = new ArrayList<>();
    if (reading.skippedUnitCount() > 0) {
      told.add(Messages.counted(reading.skippedUnitCount(), "unit") + " in other languages");
    }
    if (reading.otherVariantCount() > 0) {
      told.add(Messages.counted(reading.otherVariantCount(), "further text"));
    }
    if (reading.codeCount() > 0) {
      told.add(Messages.counted(reading.codeCount(), "inline code"));
    }
    if (!told.isEmpty()) {
      messages.say(label + ": not taken: " + String.join(", ", told));
    }
    return reading.alignment();
  }

  private Alignment xces(String file) throws IOException, ExchangeFormatException, InputException {
    XcesReading reading = XcesReader.between(sourceLanguage(), targetLanguage())
        .withConfidence()
        .read(TextInput.path(file));
    if (!reading.dropped().isEmpty()) {
      messages.warn("%s: %s that cross others are left out"
          .formatted(file, Messages.counted(reading.dropped().size(), "link")));
    }
    if (reading.danglingIds() > 0) {
      messages.warn(
          "%s: %s name no sentence".formatted(file, Messages.counted(reading.danglingIds(), "id")));
    }
    return reading.alignment();
  }

  private Alignment text(AlignmentReader reader, String file)
      throws IOException, ExchangeFormatException, InputException {
    return file.equals(TextInput.STANDARD_INPUT)
        ? reader.read(TextInput.label(file), standardInput())
        : reader.read(TextInput.path(file));
  }

  private Reader standardInput() {
    return new BufferedReader(
        new InputStreamReader(streams.in(), StandardCharsets.UTF_8.newDecoder()));
  }

  private Language sourceLanguage() {
    return sourceLanguage == null ? Language.UNDETERMINED : sourceLanguage;
  }

  private Language targetLanguage() {
    return targetLanguage == null ? Language.UNDETERMINED : targetLanguage;
  }

  private ParameterException wrongUsage(String message) {
    return new ParameterException(requireNonNull(spec, "spec").commandLine(), message);
  }
}
