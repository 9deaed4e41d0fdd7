package org.parell.cli;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parell.align.Aligner;
import org.parell.align.PooledAlignment;
import org.parell.align.Regime;
import org.parell.bitext.Alignment;
import org.parell.bitext.Bitext;
import org.parell.bitext.Pins;
import org.parell.document.Document;
import org.parell.exchange.TmxWriter;
import org.parell.language.Abbreviations;
import org.parell.language.Language;
import org.parell.segment.SegmentedDocument;
import org.parell.segment.Segmenter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parell align}: two files in, an alignment out, in one format or several. */
@Command(
    name = "align",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    header = "Aligns the sentences of two files that translate each other.",
    description = {
      "",
      "Text, Markdown, HTML and wikitext are read. The languages are told from the",
      "texts. Without -o the result goes to standard output, as TSV.",
      ""
    },
    footer = {
      "",
      "Formats:",
      "  tsv     source text, target text and more in columns, with a header",
      "  tmx     translation memory, TMX 1.4b",
      "  jsonl   one JSON object a line, with indices and offsets",
      "  ladder  pairs of segment numbers, as hunalign writes them",
      "  index   segment indices, such as [0, 1]:[0], as vecalign writes them",
      "  html    a page to look at",
      "A file's ending says its format: .tsv, .tmx, .jsonl, .ladder, .index, .html,",
      ".htm. Segments without a counterpart stand in jsonl, ladder, index and html;",
      "never in tmx; in tsv with --nulls.",
      "",
      "Pins, what is settled beforehand, stand in a file of one of two kinds:",
      "  JSON Lines   as written with -o FILE.jsonl: pinned are the rows into which",
      "               somebody has put \"status\": \"accepted\", and no others; their",
      "               segments must read as they did then",
      "  indices      [0, 1]:[0] pins a bead; [4]:[] a segment without counterpart;",
      "               12|15 a border before source segment 12 and target segment 15,",
      "               which no bead crosses",
      "",
      "Lexicons, known by ending or content; source first unless the file names its",
      "languages:",
      "  .tsv, .txt   source, tab, target, and perhaps a tab and a weight; a first line",
      "               en, tab, nn names the languages",
      "  .dict, .dic  target @ source, as hunalign has it",
      "  .dix         a bilingual dictionary of Apertium",
      "  .tmx         a translation memory, of which the short units are taken",
      "  (any)        what --save-lexicon writes",
      "",
      "--abbreviations counts for both texts; parell segment --help tells its classes.",
      "",
      "Examples:",
      "  parell align minutes.en.txt minutes.nn.txt",
      "  parell align minutes.en.md minutes.nn.md -o minutes.tmx -o minutes.html",
      "  parell align minutes.en.txt both.txt -t nn   (the Nynorsk part of both)",
      "  parell align --presegmented a.txt b.txt --format index",
      "  parell align a.txt b.txt --min-confidence 0.9 -o sure.tmx",
      "  parell align a.txt b.txt --lexicon words.tsv",
      "  parell align a.txt b.txt --pins reviewed.jsonl -o better.jsonl",
      "  curl -s https://example.org/b.html | parell align a.html -"
    })
final class AlignCommand implements Callable<Integer> {

  @Parameters(
      index = "0",
      paramLabel = "SOURCE",
      description = "The first file; - is standard input.")
  private String source = "";

  @Parameters(
      index = "1",
      paramLabel = "TARGET",
      description = "The second file; - is standard input.")
  private String target = "";

  @Mixin
  private final OutputOptions output = new OutputOptions();

  @Option(
      names = {"-s", "-sl", "--source-lang", "--src-lang"},
      paramLabel = "TAG",
      converter = LanguageConverter.class,
      description =
          "Language of SOURCE, as a BCP 47 tag such as en or nn. Of a file in several languages,"
              + " only this one's part is taken. Default: told from the text.")
  private @Nullable Language sourceLanguage;

  @Option(
      names = {"-t", "-tl", "--target-lang", "--trg-lang"},
      paramLabel = "TAG",
      converter = LanguageConverter.class,
      description = "Language of TARGET, in the same way.")
  private @Nullable Language targetLanguage;

  @Option(
      names = "--presegmented",
      description = "The files hold one segment a line; index 0 is the first line.")
  private boolean presegmented;

  @Option(
      names = "--min-confidence",
      paramLabel = "X",
      description = "Links less sure than X, from 0 to 1, are taken apart into unaligned segments.")
  private @Nullable Double minConfidence;

  @Option(
      names = "--max-bead",
      paramLabel = "N",
      converter = BeadSizeConverter.class,
      description = "Put at most N segments of a side, from 1 to 5, into one link; 4x4 means 4.")
  private @Nullable Integer maxBead;

  @Option(
      names = "--regime",
      paramLabel = "REGIME",
      description =
          "What to expect: parallel, where little is without a counterpart; comparable, where only"
              + " parts have one; or auto (default), as it turns out.")
  private @Nullable Regime regime;

  @Option(
      names = "--explain",
      description =
          "In JSON Lines, say what speaks for each bead: shape, lengths and pairs of words.")
  private boolean explain;

  @Mixin
  private final PinsInput pins;

  @Mixin
  private final KnowledgeOptions knowledge;

  @Mixin
  private final AbbreviationInput abbreviations = new AbbreviationInput();

  @Mixin
  private final SrxInput srx;

  @Mixin
  private final TextInput input;

  @Mixin
  private final Messages messages;

  @Spec
  private @Nullable CommandSpec spec;

  private final Streams streams;

  AlignCommand(Streams streams) {
    this.streams = streams;
    messages = new Messages(streams.err());
    pins = new PinsInput(streams, messages);
    knowledge = new KnowledgeOptions(messages);
    input = new TextInput(streams, messages);
    srx = new SrxInput(messages);
  }

  @Override
  public Integer call() throws InputException {
    if (inputs().stream().filter(TextInput.STANDARD_INPUT::equals).count() > 1) {
      throw wrongUsage("- can stand for one input only");
    }
    if (presegmented && input.hasFormat()) {
      throw wrongUsage("--input-format: lines of --presegmented have no format; leave one out");
    }
    if (presegmented && abbreviations.file().isPresent()) {
      throw wrongUsage(
          "--abbreviations: lines of --presegmented are segments already; leave one out");
    }
    if (presegmented && srx.isGiven()) {
      throw wrongUsage("--srx: lines of --presegmented are segments already; leave one out");
    }
    if (srx.isGiven() && abbreviations.file().isPresent()) {
      throw wrongUsage("--abbreviations: rules of --srx know their own; leave one out");
    }
    Aligner.Builder aligner = aligner();
    checkMinConfidence();
    List<OutputFormat> formats = output.formats();
    checkExplain(formats);
    input.check(source);
    input.check(target);
    pins.check();
    knowledge.check();
    output.check(inputs(), knowledge.outputs());

    Bitext bitext = named(bitext());
    Pins pinned = pins.read(bitext);
    knowledge.addTo(aligner, bitext);
    PooledAlignment answer = aligner.build().alignAll(List.of(bitext), List.of(pinned));
    Alignment all = answer.alignments().get(0);
    Alignment alignment = minConfidence == null ? all : all.withMinConfidence(minConfidence);

    Outputs writing = new Outputs(streams);
    output.add(alignment, writing);
    knowledge.add(answer.lexicon(), writing);
    writing.write();
    knowledge.tellSaved(answer.lexicon());
    summarise(alignment, pinned, formats);
    return Main.DONE;
  }

  private List<String> inputs() {
    List<String> inputs = new ArrayList<>(List.of(source, target));
    inputs.addAll(pins.inputs());
    inputs.addAll(knowledge.inputs());
    abbreviations.file().ifPresent(inputs::add);
    srx.file().ifPresent(inputs::add);
    return inputs;
  }

  private Aligner.Builder aligner() {
    Aligner.Builder builder = Aligner.builder();
    try {
      if (maxBead != null) {
        builder.maxBeadSize(maxBead);
      }
      if (regime != null) {
        builder.regime(regime);
      }
    } catch (IllegalArgumentException e) {
      throw wrongUsage("--max-bead: " + e.getMessage());
    }
    return builder.explain(explain);
  }

  // said before the work, not after it; the negation takes NaN as well
  private void checkMinConfidence() {
    if (minConfidence != null && !(minConfidence >= 0 && minConfidence <= 1)) {
      throw wrongUsage("--min-confidence: " + minConfidence + " must be from 0 to 1");
    }
  }

  private void checkExplain(List<OutputFormat> formats) {
    if (explain && !formats.contains(OutputFormat.JSONL)) {
      throw wrongUsage("--explain: only jsonl says what speaks for a bead;"
          + " add -o FILE.jsonl or say --format jsonl");
    }
  }

  private Bitext bitext() throws InputException {
    Optional<Language> one = Optional.ofNullable(sourceLanguage);
    Optional<Language> other = Optional.ofNullable(targetLanguage);
    DocumentInput documents = new DocumentInput(input, messages);
    if (presegmented) {
      return new Bitext(documents.lines(source, one), documents.lines(target, other));
    }
    Optional<Segmenter> bySrx = srx.segmenter();
    Abbreviations own = abbreviations.read();
    Document sourceText = documents.whole(source, one, "-s");
    Document targetText = documents.whole(target, other, "-t");
    Segmenter segmenter =
        bySrx.orElseGet(() -> Segmenter.builderForPair(sourceText.language(), targetText.language())
            .abbreviations(own)
            .build());
    srx.warnAbout(segmenter, sourceText);
    srx.warnAbout(segmenter, targetText);
    return new Bitext(segmenter.segment(sourceText), segmenter.segment(targetText));
  }

  /** With the names of the files, or, where these are equal, the paths as typed. */
  private Bitext named(Bitext bitext) {
    if (!bitext.source().document().name().equals(bitext.target().document().name())) {
      return bitext;
    }
    return new Bitext(
        named(bitext.source(), TextInput.typedPath(source)),
        named(bitext.target(), TextInput.typedPath(target)));
  }

  private static SegmentedDocument named(SegmentedDocument side, String name) {
    return new SegmentedDocument(side.document().withName(name), side.segments());
  }

  private void summarise(Alignment alignment, Pins pinned, List<OutputFormat> formats) {
    AlignmentSummary summary =
        new AlignmentSummary(alignment, pinned, TextInput.label(source), TextInput.label(target));
    messages.say(summary.line());
    messages.detail(summary.shapes());
    long dropped =
        formats.contains(OutputFormat.TMX) ? TmxWriter.standard().droppedCharacters(alignment) : 0;
    if (dropped > 0) {
      messages.warn(
          Messages.counted(dropped, "character") + " that XML cannot hold are left out of the TMX");
    }
    if (summary.isBetweenStrangers()) {
      messages.warn("hardly anything matches; are these two texts translations of each other?");
    }
  }

  private ParameterException wrongUsage(String message) {
    return new ParameterException(requireNonNull(spec, "spec").commandLine(), message);
  }
}
