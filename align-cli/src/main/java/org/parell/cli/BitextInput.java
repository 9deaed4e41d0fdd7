package org.parell.cli;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parell.bitext.Bitext;
import org.parell.document.Document;
import org.parell.language.Abbreviations;
import org.parell.language.Language;
import org.parell.multitext.MultiText;
import org.parell.segment.SegmentedDocument;
import org.parell.segment.Segmenter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * How two files become a bitext, or more of them versions of a text: their languages, their formats,
 * and where their segments end.
 */
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
    List<SegmentedDocument> sides = segmented(List.of(sourceText, targetText), bySrx, own);
    return new Bitext(sides.get(0), sides.get(1));
  }

  /**
   * Several files as versions of a text, in their order; documents have the names of the files, or,
   * where several files have one name, the paths.
   *
   * @param languages one for each file; none when they are to be told
   * @param split whether a file in several languages is several versions
   */
  Versions readAll(List<String> files, List<Language> languages, boolean split)
      throws InputException {
    DocumentInput documents = new DocumentInput(input, messages);
    List<String> arguments = new ArrayList<>();
    List<SegmentedDocument> versions = new ArrayList<>();
    if (presegmented) {
      for (int i = 0; i < files.size(); i++) {
        arguments.add(files.get(i));
        versions.add(documents.lines(files.get(i), language(languages, i)));
      }
    } else {
      Optional<Segmenter> bySrx = srx.segmenter();
      Abbreviations own = abbreviations.read();
      List<Document> unsegmented = new ArrayList<>();
      for (int i = 0; i < files.size(); i++) {
        String file = files.get(i);
        List<Document> found = split
            ? documents.versions(file, language(languages, i))
            : List.of(documents.whole(file, language(languages, i), "-l"));
        arguments.addAll(Collections.nCopies(found.size(), file));
        unsegmented.addAll(found);
      }
      versions.addAll(segmented(unsegmented, bySrx, own));
    }
    return new Versions(
        new MultiText(named(versions, arguments)),
        arguments.stream().map(TextInput::label).toList());
  }

  private static Optional<Language> language(List<Language> languages, int file) {
    return languages.isEmpty() ? Optional.empty() : Optional.of(languages.get(file));
  }

  private static List<SegmentedDocument> named(
      List<SegmentedDocument> versions, List<String> arguments) {
    Map<String, Set<String>> files = new HashMap<>();
    for (int i = 0; i < versions.size(); i++) {
      String name = versions.get(i).document().name();
      files.computeIfAbsent(name, unused -> new HashSet<>()).add(arguments.get(i));
    }
    List<SegmentedDocument> named = new ArrayList<>();
    for (int i = 0; i < versions.size(); i++) {
      SegmentedDocument version = versions.get(i);
      Set<String> sameName = files.getOrDefault(version.document().name(), Set.of());
      named.add(
          sameName.size() > 1 ? named(version, TextInput.typedPath(arguments.get(i))) : version);
    }
    return named;
  }

  /** The documents with their segments, for all of which one policy holds. */
  private List<SegmentedDocument> segmented(
      List<Document> documents, Optional<Segmenter> bySrx, Abbreviations own) {
    List<Language> languages = documents.stream().map(Document::language).toList();
    Segmenter segmenter = bySrx.orElseGet(() ->
        policies.addTo(Segmenter.builderForAll(languages)).abbreviations(own).build());
    for (Document document : documents) {
      srx.warnAbout(segmenter, document);
    }
    return documents.stream().map(segmenter::segment).toList();
  }

  private static SegmentedDocument named(SegmentedDocument side, String name) {
    return new SegmentedDocument(side.document().withName(name), side.segments());
  }

  private ParameterException wrongUsage(String message) {
    return new ParameterException(requireNonNull(spec, "spec").commandLine(), message);
  }
}
