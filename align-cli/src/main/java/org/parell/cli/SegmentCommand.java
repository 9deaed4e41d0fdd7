package org.parell.cli;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parell.document.Block;
import org.parell.document.BlockKind;
import org.parell.document.Document;
import org.parell.document.FileOffsets;
import org.parell.document.Span;
import org.parell.language.Abbreviations;
import org.parell.language.Language;
import org.parell.segment.SegmentedDocument;
import org.parell.segment.Segmenter;
import org.parell.srx.SrxRules;
import org.parell.srx.SrxWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parell segment}: files in, their segments out. */
@Command(
    name = "segment",
    mixinStandardHelpOptions = true,
    addMethodSubcommands = false,
    versionProvider = Version.class,
    sortOptions = false,
    header = "Segments files into sentences.",
    description = {
      "",
      "Text, Markdown, HTML and wikitext are read. The language is told from the text;",
      "of a file in several languages, each part is segmented in its own.",
      ""
    },
    footer = {
      "",
      "Formats:",
      "  lines    one segment a line, white space folded, an empty line between blocks",
      "  jsonl    one JSON object a segment, with offsets and the text as it is",
      "  offsets  TSV with a header; columns: start, end, block (its number), kind (of",
      "           the block: paragraph, heading, list_item, cell, caption, quotation),",
      "           language, file (the path as typed)",
      "Offsets are UTF-16 code units of the decoded file, byte order mark not counted;",
      "start is the first of a segment, end is behind its last. Blocks count from 0.",
      "",
      "With --explain, each place inside a block where a segment might end is told, as",
      "TSV with a header, or with --format jsonl as JSON Lines. The columns:",
      "  offset    where the segment would end",
      "  decision  boundary or none",
      "  by        proposed, by the general rules of UAX #29, or added by a rule only",
      "  rule      what decided, such as abbreviation, ordinal or colon; proposed when",
      "            nothing spoke against what the general rules propose",
      "  text      what stands before | after it in its block",
      "  file      the path as typed",
      "",
      "A line of --abbreviations is an abbreviation, such as jf., perhaps with a tab",
      "and a class, nr.<TAB>before-number, or a comment that begins with #. Classes:",
      "  before-anything  ends no sentence, as jf.; the class of a line without one",
      "  before-number    ends no sentence before a number, elsewhere it may, as nr.",
      "  sentence-final   ends one when upper case follows, as etc.",
      "  in-name          ends one only before a word that opens one, as U.S.",
      "  title            stands before a name, as Mr.; ends no sentence",
      "  none             is no abbreviation, though the language has it",
      "",
      "Policies, --policy NAME=VALUE, with break, keep or language as the value:",
      "  colon       before upper case: Ho sa: Kom inn. Norwegian breaks.",
      "  semicolon   before white space. No language breaks.",
      "  lower-case  . ? ! before a word in lower case: he paid. then he left. English",
      "              breaks.",
      "  dash        that opens a speech: – Kvar er du? – Her. Most languages break.",
      "",
      "Examples:",
      "  parell segment minutes.nn.txt",
      "  parell segment -l nn --format jsonl minutes.nn.md",
      "  parell segment --explain minutes.nn.txt",
      "  parell segment --policy colon=keep minutes.nn.txt",
      "  parell segment --srx rules.srx minutes.nn.txt",
      "  parell segment --write-srx -o parell.srx",
      "  cat minutes.nn.txt | parell segment -"
    })
final class SegmentCommand implements Callable<Integer> {

  private static final String STANDARD_OUTPUT = "-";

  @Parameters(arity = "0..*", paramLabel = "FILE", description = "Files; - is standard input.")
  private List<String> files = new ArrayList<>();

  @Option(
      names = {"-l", "--lang"},
      paramLabel = "TAG",
      converter = LanguageConverter.class,
      description =
          "Language, as a BCP 47 tag such as en or nn. Of a file in several languages, only this"
              + " one's part is taken. Default: told from the text.")
  private @Nullable Language language;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "lines (default), jsonl or offsets.")
  private @Nullable SegmentFormat format;

  @Option(
      names = "--paragraph-per-line",
      description = "Each line is a block of plain text; an empty line separates documents.")
  private boolean paragraphPerLine;

  @Option(
      names = "--explain",
      description = "Tell why segments end where they do, and not elsewhere, rule by rule.")
  private boolean explain;

  @Mixin
  private final AbbreviationInput abbreviations = new AbbreviationInput();

  @Mixin
  private final PolicyInput policies = new PolicyInput();

  @Mixin
  private final SrxInput srx;

  @Option(
      names = "--write-srx",
      description =
          "Write Parell's own rules as SRX 2.0, for other programs, and read no FILE: English,"
              + " Nynorsk, Catalan and general ones, or those of --lang.")
  private boolean writeSrx;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Where --write-srx writes to. Default: standard output.")
  private @Nullable String output;

  @Mixin
  private final TextInput input;

  @Mixin
  private final Messages messages;

  @Spec
  private @Nullable CommandSpec spec;

  private final Streams streams;

  SegmentCommand(Streams streams) {
    this.streams = streams;
    messages = new Messages(streams.err());
    input = new TextInput(streams, messages);
    srx = new SrxInput(messages);
  }

  @Override
  public Integer call() throws InputException {
    if (writeSrx) {
      return writeRules();
    }
    if (files.isEmpty()) {
      throw wrongUsage("Missing required parameter: 'FILE'");
    }
    if (output != null) {
      throw wrongUsage("-o goes with --write-srx; segments go to standard output");
    }
    if (files.stream().filter(TextInput.STANDARD_INPUT::equals).count() > 1) {
      throw wrongUsage("- can stand for one file only");
    }
    if (paragraphPerLine && input.hasFormat()) {
      throw wrongUsage("--input-format: lines of --paragraph-per-line are plain; leave one out");
    }
    if (explain && format != null && format != SegmentFormat.JSONL) {
      throw wrongUsage("--explain: writes TSV of its own, or jsonl; leave out --format "
          + format.name().toLowerCase(Locale.ROOT));
    }
    if (srx.isGiven() && abbreviations.file().isPresent()) {
      throw wrongUsage("--abbreviations: rules of --srx know their own; leave one out");
    }
    if (srx.isGiven() && policies.isGiven()) {
      throw wrongUsage("--policy: rules of --srx decide all by themselves; leave one out");
    }
    for (String file : files) {
      input.check(file);
    }
    Abbreviations own = abbreviations.read();
    Segmenter segmenter = srx.segmenter()
        .orElseGet(() -> policies.addTo(Segmenter.builder()).abbreviations(own).build());
    List<Document> documents = new ArrayList<>();
    for (String file : files) {
      for (Document document : documents(file)) {
        Document named = document.withName(TextInput.typedPath(file));
        documents.add(named);
        srx.warnAbout(segmenter, named);
      }
    }
    if (explain) {
      writeExplanations(segmenter, documents);
    } else {
      writeSegments(segmenter, documents);
    }
    return Main.DONE;
  }

  private void writeSegments(Segmenter segmenter, List<Document> documents) throws InputException {
    List<SegmentedDocument> segmented =
        documents.stream().map(segmenter::segment).toList();
    SegmentFormat chosen = format == null ? SegmentFormat.LINES : format;
    write(out -> chosen.write(segmented, out));
    messages.detail(
        Messages.counted(segmented.stream().mapToInt(SegmentedDocument::size).sum(), "segment"));
  }

  private void writeExplanations(Segmenter segmenter, List<Document> documents)
      throws InputException {
    List<Explanation> explanations = documents.stream()
        .map(document -> new Explanation(document, segmenter.explain(document)))
        .toList();
    write(
        format == SegmentFormat.JSONL
            ? out -> Explanation.writeJsonLines(explanations, out)
            : out -> Explanation.writeTable(explanations, out));
  }

  private void write(Outputs.Content content) throws InputException {
    Outputs outputs = new Outputs(streams);
    outputs.addStandardOutput(content);
    outputs.write();
  }

  private int writeRules() throws InputException {
    if (!files.isEmpty() || srx.isGiven()) {
      throw wrongUsage("--write-srx writes rules and segments nothing; leave out FILE and --srx");
    }
    if (policies.isGiven()) {
      throw wrongUsage("--policy: --write-srx writes the customs of each language; leave one out");
    }
    SrxRules rules =
        language == null ? SrxRules.standard() : SrxRules.ofProfiles(List.of(language));
    Outputs outputs = new Outputs(streams);
    if (output == null || output.equals(STANDARD_OUTPUT)) {
      outputs.addStandardOutput(out -> SrxWriter.write(rules, out));
    } else {
      Path path = TextInput.path(output);
      Outputs.checkWritable(path);
      outputs.addFile(path, out -> SrxWriter.write(rules, out));
    }
    outputs.write();
    return Main.DONE;
  }

  private List<Document> documents(String file) throws InputException {
    DocumentInput documents = new DocumentInput(input, messages);
    Optional<Language> wanted = Optional.ofNullable(language);
    return paragraphPerLine
        ? byEmptyLines(documents.lines(file, wanted).document())
        : documents.parts(file, wanted);
  }

  /**
   * A document with a block a line, cut at its empty lines. Each part has a text of its own, so that
   * the time for all of them stays linear in the file.
   */
  private static List<Document> byEmptyLines(Document lines) {
    List<Document> documents = new ArrayList<>();
    List<Block> blocks = lines.blocks();
    int first = 0;
    for (int next = 1; next <= blocks.size(); next++) {
      boolean cut = next == blocks.size()
          || hasEmptyLine(
              lines.text(),
              blocks.get(next - 1).span().end(),
              blocks.get(next).span().start());
      if (cut) {
        documents.add(part(lines, blocks.subList(first, next)));
        first = next;
      }
    }
    return documents;
  }

  private static boolean hasEmptyLine(String text, int start, int end) {
    return text.substring(start, end).lines().count() > 2;
  }

  private static Document part(Document lines, List<Block> blocks) {
    int start = blocks.get(0).span().start();
    int end = blocks.get(blocks.size() - 1).span().end();
    List<Block> moved = blocks.stream()
        .map(block -> new Block(
            BlockKind.PARAGRAPH,
            new Span(block.span().start() - start, block.span().end() - start)))
        .toList();
    return new Document(
        lines.name(),
        lines.language(),
        lines.text().substring(start, end),
        moved,
        Map.of(),
        FileOffsets.builder().run(0, start).build());
  }

  private ParameterException wrongUsage(String message) {
    return new ParameterException(requireNonNull(spec, "spec").commandLine(), message);
  }
}
