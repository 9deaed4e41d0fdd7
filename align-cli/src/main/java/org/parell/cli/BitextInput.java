package org.parell.cli;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parell.bitext.Bitext;
import org.parell.document.Document;
import org.parell.language.Abbreviations;
import org.parell.language.Language;
import org.parell.segment.SegmentedDocument;
import org.parell.segment.Segmenter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How two files become a bitext: their languages, their formats, and where their segments end. */
final class BitextInput {

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

  @Mixin
  private final AbbreviationInput abbreviations = new AbbreviationInput();

  @Mixin
  private final PolicyInput policies = new PolicyInput();

  @Mixin
  private final SrxInput srx;

  @Mixin
  private final TextInput input;

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec spec;

  private final Messages messages;

  BitextInput(Streams streams, Messages messages) {
    this.messages = messages;
    srx = new SrxInput(messages);
    input = new TextInput(streams, messages);
  }

  /** Fails when options contradict each other. */
  void checkOptions() {
    if (presegmented && input.hasFormat()) {
      throw wrongUsage("--input-format: lines of --presegmented have no format; leave one out");
    }
    if (presegmented && abbreviations.file().isPresent()) {
      throw wrongUsage(
          "--abbreviations: lines of --presegmented are segments already; leave one out");
    }
    if (presegmented && policies.isGiven()) {
      throw wrongUsage("--policy: lines of --presegmented are segments already; leave one out");
    }
    if (presegmented && srx.isGiven()) {
      throw wrongUsage("--srx: lines of --presegmented are segments already; leave one out");
    }
    if (srx.isGiven() && abbreviations.file().isPresent()) {
      throw wrongUsage("--abbreviations: rules of --srx know their own; leave one out");
    }
    if (srx.isGiven() && policies.isGiven()) {
      throw wrongUsage("--policy: rules of --srx decide all by themselves; leave one out");
    }
  }

  /** Fails in one line unless there is a text to read, so that no work is in vain. */
  void check(String argument) throws InputException {
    input.check(argument);
  }

  /** The files beside the texts that are read. */
  List<String> otherInputs() {
    return Stream.of(abbreviations.file(), srx.file()).flatMap(Optional::stream).toList();
  }

  /** The two files as a bitext; documents have the names of the files, or, if equal, the paths. */
  Bitext read(String source, String target) throws InputException {
    Bitext bitext = segmented(source, target);
    if (!bitext.source().document().name().equals(bitext.target().document().name())) {
      return bitext;
    }
    return new Bitext(
        named(bitext.source(), TextInput.typedPath(source)),
        named(bitext.target(), TextInput.typedPath(target)));
  }

  private Bitext segmented(String source, String target) throws InputException {
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
    Segmenter segmenter = bySrx.orElseGet(() -> policies
        .addTo(Segmenter.builderForPair(sourceText.language(), targetText.language()))
        .abbreviations(own)
        .build());
    srx.warnAbout(segmenter, sourceText);
    srx.warnAbout(segmenter, targetText);
    return new Bitext(segmenter.segment(sourceText), segmenter.segment(targetText));
  }

  private static SegmentedDocument named(SegmentedDocument side, String name) {
    return new SegmentedDocument(side.document().withName(name), side.segments());
  }

  private ParameterException wrongUsage(String message) {
    return new ParameterException(requireNonNull(spec, "spec").commandLine(), message);
  }
}
