package org.parell.cli;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parell.align.Aligner;
import org.parell.align.PooledAlignment;
import org.parell.bitext.Alignment;
import org.parell.bitext.Bitext;
import org.parell.bitext.Pins;
import org.parell.exchange.FilteredAlignment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parell align}: two files or more in, an alignment out, in one format or several. */
@Command(
    name = "align",
    mixinStandardHelpOptions = true,
    addMethodSubcommands = false,
    versionProvider = Version.class,
    sortOptions = false,
    header = "Aligns the sentences of two files or more that translate each other.",
    description = {
      "",
      "Text, Markdown, HTML and wikitext are read. The languages are told from the",
      "texts. Without -o the result goes to standard output, as TSV.",
      ""
    },
    footer = {
      "",
      "Formats, and the endings that say them:",
      "  tsv       .tsv           source text, target text and more in columns",
      "  csv       .csv           the same, for programs that read CSV",
      "  excel     .excel.csv     the same, for Excel: no cell is taken for a formula",
      "  xlsx      .xlsx          a spreadsheet, with colours for doubt",
      "  tmx       .tmx           translation memory, TMX 1.4b; see --for, --tmx-lang",
      "  xliff     .xlf, .xliff   XLIFF 1.2; doubtful links need review",
      "  xliff2    .xlf2          XLIFF 2.1",
      "  po        .po            gettext; doubtful links are fuzzy",
      "  jsonl     .jsonl         one JSON object a line, with indices and offsets",
      "  html      .html, .htm    a page to review and mend in",
      "  ladder    .ladder        pairs of segment numbers, as hunalign writes them",
      "  hunalign  .hunalign      text, as hunalign -text writes it",
      "  index     .index         segment indices, such as [0, 1]:[0], as vecalign does",
      "  xces      .xml           links (cesAlign, as OPUS has them) and the two texts",
      "  intertext .intertext.xml the same as InterText has them",
      "  moses     .moses         two files of as many lines, as a.en and a.nn",
      "  bitextor  .bitextor.tsv  the columns of Bitextor and Bicleaner",
      "Three versions or more go into tsv, csv, excel, xlsx, tmx, jsonl, html and",
      "index, with a column for each, and, a file for each two, into xces and",
      "intertext; with --bilingual all formats have a file for each two. What a version",
      "lacks is empty. The page of html is then one to read; mend pages of two.",
      "With .gz behind it, a file is compressed. Segments without a counterpart stand in",
      "xlsx, jsonl, html, ladder, hunalign, index, xces, and, without a partner, in",
      "xliff and po; never in tmx, moses; in tsv, csv, excel, bitextor with --nulls.",
      "",
      "Pins, what is settled beforehand, stand in a file of one of two kinds:",
      "  JSON Lines   as written with -o FILE.jsonl: pinned are the rows into which",
      "               somebody has put \"status\": \"accepted\", and no others; their",
      "               segments must read as they did then; the page of parell review",
      "               writes such a file",
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
      "So do policies; where the languages differ, colon, semicolon and lower-case are",
      "keep and dash is break unless set, so that both sides are cut alike.",
      "",
      "Examples:",
      "  parell align minutes.en.txt minutes.nn.txt",
      "  parell align minutes.en.md minutes.nn.md -o minutes.tmx -o minutes.html",
      "  parell align minutes.en.txt both.txt -t nn   (the Nynorsk part of both)",
      "  parell align --presegmented a.txt b.txt --format index",
      "  parell align a.en.txt a.nn.txt a.ca.txt -o rows.tmx -o rows.xlsx",
      "  parell align a.en.txt both.txt --split-languages   (all languages of both)",
      "  parell align a.txt b.txt --min-confidence 0.9 -o sure.tmx",
      "  parell align a.txt b.txt --lexicon words.tsv",
      "  parell align a.txt b.txt --pins reviewed.jsonl -o better.jsonl",
      "  curl -s https://example.org/b.html | parell align a.html -"
    })
class AlignCommand implements Callable<Integer> {

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

  @Parameters(
      index = "2..*",
      arity = "0..*",
      paramLabel = "MORE",
      description = "More versions of the text: rows then hold a list of segments for each.")
  private List<String> more = new ArrayList<>();

  @Mixin
  private final OutputOptions output = new OutputOptions();

  @Mixin
  private final BitextInput texts;

  @Mixin
  private final AlignerOptions aligners = new AlignerOptions();

  @Option(
      names = "--explain",
      description =
          "In JSON Lines, say what speaks for each bead: shape, lengths and pairs of words. In HTML,"
              + " show the pairs.")
  private boolean explain;

  @Mixin
  private final MultiOptions multi = new MultiOptions();

  @Mixin
  private final BilingualOption bilingual = new BilingualOption();

  @Mixin
  private final PinsInput pins;

  @Mixin
  private final KnowledgeOptions knowledge;

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
    texts = new BitextInput(streams, messages);
  }

  /** As if the user had asked for evidence, and, without -o, for this file. */
  final void writePage(String file) {
    explain = true;
    output.standIn(file);
    if (!output.formats().contains(OutputFormat.HTML)) {
      throw wrongUsage("review writes a page in HTML; name a file such as -o " + file);
    }
  }

  @Override
  public Integer call() throws InputException {
    if (inputs().stream().filter(TextInput.STANDARD_INPUT::equals).count() > 1) {
      throw wrongUsage("- can stand for one input only");
    }
    texts.checkOptions();
    if (multi.areFor(files())) {
      new MultiRun(streams, messages, texts, aligners, knowledge, multi, bilingual, output)
          .call(files());
      return Main.DONE;
    }
    multi.checkTwo();
    bilingual.checkTwo();
    Aligner.Builder aligner = aligners.builder().explain(explain);
    List<OutputFormat> formats = output.formats();
    checkExplain(formats);
    texts.check(source);
    texts.check(target);
    pins.check();
    knowledge.check();
    output.check(inputs(), knowledge.outputs());

    Bitext bitext = texts.read(source, target);
    Pins pinned = pins.read(bitext);
    knowledge.addTo(aligner, bitext);
    PooledAlignment answer = aligners.withThreads(
        threads -> aligner.executor(threads).build().alignAll(List.of(bitext), List.of(pinned)));
    Alignment alignment = output.sure(answer.alignments().get(0));

    Outputs writing = new Outputs(streams, TextInput.places(inputs()));
    FilteredAlignment written =
        output.add(alignment, new Review(pinned.beads(), List.of()), writing);
    knowledge.add(answer.lexicon(), writing);
    writing.write();
    knowledge.tellSaved(answer.lexicon());
    summarise(alignment, pinned, written);
    return Main.DONE;
  }

  private List<String> files() {
    List<String> files = new ArrayList<>(List.of(source, target));
    files.addAll(more);
    return files;
  }

  private List<String> inputs() {
    List<String> inputs = files();
    inputs.addAll(pins.inputs());
    inputs.addAll(knowledge.inputs());
    inputs.addAll(texts.otherInputs());
    return inputs;
  }

  private void checkExplain(List<OutputFormat> formats) {
    if (explain && !formats.contains(OutputFormat.JSONL) && !formats.contains(OutputFormat.HTML)) {
      throw wrongUsage("--explain: only jsonl and html say what speaks for a bead;"
          + " add -o FILE.jsonl or say --format jsonl");
    }
  }

  private void summarise(Alignment alignment, Pins pinned, FilteredAlignment written) {
    AlignmentSummary summary =
        new AlignmentSummary(alignment, pinned, TextInput.label(source), TextInput.label(target));
    messages.say(summary.line());
    messages.detail(summary::shapes);
    output.tellLeftOut(written, messages);
    if (summary.isBetweenStrangers()) {
      messages.warn("hardly anything matches; are these two texts translations of each other?");
    }
  }

  private ParameterException wrongUsage(String message) {
    return new ParameterException(requireNonNull(spec, "spec").commandLine(), message);
  }
}
