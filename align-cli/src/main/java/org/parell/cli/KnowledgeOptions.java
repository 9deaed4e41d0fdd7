package org.parell.cli;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parell.align.Aligner;
import org.parell.bitext.Bitext;
import org.parell.language.Language;
import org.parell.lexicon.CldrLexicon;
import org.parell.lexicon.CoreLexicon;
import org.parell.lexicon.Lexicon;
import org.parell.lexicon.LexiconCoverage;
import org.parell.lexicon.LexiconFormatException;
import org.parell.lexicon.LexiconReader;
import org.parell.lexicon.LexiconReading;
import org.parell.lexicon.LexiconWriter;
import org.parell.multitext.MultiText;
import org.parell.segment.SegmentedDocument;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The words that an aligner knows beforehand, the user's and those that come with Parell, and what
 * becomes of those that it learns.
 */
final class KnowledgeOptions {

  @Option(
      names = "--lexicon",
      paramLabel = "FILE",
      description =
          "Believe the word list in FILE, as far as the texts do not contradict it; the formats"
              + " stand below. Repeatable.")
  private List<String> files = new ArrayList<>();

  @Option(
      names = "--no-built-in-lexicon",
      description = "Leave out the word lists that come with Parell.")
  private boolean withoutBuiltIn;

  @Option(
      names = "--save-lexicon",
      paramLabel = "FILE",
      description =
          "Write the words learned from the texts to FILE, as text for people to edit and for"
              + " --lexicon to read.")
  private @Nullable String saved;

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec spec;

  private final Messages messages;
  private final Map<List<String>, LexiconReading> readings = new HashMap<>();

  KnowledgeOptions(Messages messages) {
    this.messages = messages;
  }

  /** The files that are read. */
  List<String> inputs() {
    return files;
  }

  /** The file that is written, if any. */
  List<String> outputs() {
    return Optional.ofNullable(saved).stream().toList();
  }

  /** Fails in one line unless there is something to read, so that no work is in vain. */
  void check() throws InputException {
    if (OutputTarget.STANDARD_OUTPUT.equals(saved)) {
      throw wrongUsage("--save-lexicon: needs the name of a file");
    }
    if (files.contains(TextInput.STANDARD_INPUT)) {
      throw wrongUsage("--lexicon: needs the name of a file");
    }
    for (String file : files) {
      TextInput.checkReadable(TextInput.path(file));
    }
  }

  /** Tells an aligner of a bitext what it is to know, and the user what that is. */
  void addTo(Aligner.Builder aligner, Bitext bitext) throws InputException {
    for (String file : files) {
      lexicon(file, bitext).ifPresent(aligner::lexicon);
    }
    aligner.builtInLexicon(!withoutBuiltIn);
    tellBuiltIn(bitext.source().language(), bitext.target().language());
  }

  /**
   * Tells an aligner of several versions of a text what it is to know. A word list must say of which
   * languages it is, since it could be of any two of them.
   */
  void addTo(Aligner.Builder aligner, MultiText text) throws InputException {
    List<Language> languages =
        text.documents().stream().map(SegmentedDocument::language).distinct().toList();
    for (String file : files) {
      Lexicon lexicon = named(file);
      if (fits(lexicon, languages)) {
        messages.say("%s: %s".formatted(file, entries(lexicon)));
        aligner.lexicon(lexicon);
      } else {
        messages.warn("%s is left out: it is of %s and %s, and no two of the texts are"
            .formatted(file, tag(lexicon.source()), tag(lexicon.target())));
      }
    }
    aligner.builtInLexicon(!withoutBuiltIn);
  }

  private static Lexicon named(String file) throws InputException {
    Path path = TextInput.path(file);
    try {
      Lexicon lexicon = Lexicon.read(path);
      if (lexicon.source().isEmpty() || lexicon.target().isEmpty()) {
        throw new InputException(
            path + ": does not say of which two languages it is; with more than"
                + " two texts its first line must name them, as in en, tab, nn");
      }
      return lexicon;
    } catch (LexiconFormatException e) {
      throw new InputException(e.getMessage());
    } catch (IOException e) {
      throw new InputException(path + ": cannot be read: " + TextInput.reason(e));
    }
  }

  private static boolean fits(Lexicon lexicon, List<Language> languages) {
    return languages.stream()
        .anyMatch(one ->
            languages.stream().anyMatch(other -> !one.equals(other) && lexicon.fits(one, other)));
  }

  /** Adds the words learned to what is to be written, if the user wants them. */
  void add(Lexicon learned, Outputs writing) throws InputException {
    add(learned, "", writing);
  }

  /**
   * The same.
   *
   * @param infix what is put before the ending of the file's name, to tell it from others
   */
  void add(Lexicon learned, String infix, Outputs writing) throws InputException {
    if (saved != null) {
      writing.addFile(
          TextInput.path(FileNames.withInfix(saved, infix)),
          out -> LexiconWriter.write(learned, out));
    }
  }

  /** Tells the user what was written. */
  void tellSaved(Lexicon learned) {
    if (saved != null) {
      messages.say("%s: %s learned".formatted(saved, entries(learned)));
    }
  }

  private void tellBuiltIn(Language source, Language target) {
    if (withoutBuiltIn) {
      messages.detail("built-in lexicon: left out");
      return;
    }
    // made only to be counted: the aligner may want them the other way round
    messages.detail(() -> "built-in lexicon of %s and %s: %s, and from CLDR %s"
        .formatted(
            source,
            target,
            entries(CoreLexicon.between(source, target)),
            entries(CldrLexicon.between(source, target))));
  }

  /** The words in a file, source to target; empty when they are of other languages. */
  private Optional<Lexicon> lexicon(String file, Bitext bitext) throws InputException {
    Language source = bitext.source().language();
    Language target = bitext.target().language();
    LexiconReading reading = readOnce(file, source, target);
    Lexicon lexicon = reading.lexicon();
    String told = "%s: %s%s".formatted(file, entries(lexicon), passedOver(reading));
    boolean fits = lexicon.fits(source, target);
    if (!fits && !lexicon.fits(target, source)) {
      messages.say(told);
      messages.warn(
          ("%s is left out: it is of %s and %s, and the texts are in %s and %s; if they are not, say"
                  + " -s and -t")
              .formatted(file, tag(lexicon.source()), tag(lexicon.target()), source, target));
      return Optional.empty();
    }
    Lexicon turned = fits ? lexicon : lexicon.swapped();
    LexiconCoverage coverage = LexiconCoverage.of(turned, bitext);
    messages.say("%s%s; knows %s of the source words, %s of the target words"
        .formatted(
            told,
            fits ? "" : ", turned round",
            Messages.percent(coverage.source()),
            Messages.percent(coverage.target())));
    if (lexicon.isEmpty()) {
      messages.warn(file + " holds no entry; check what it is");
    }
    if (coverage.looksSwapped()) {
      messages.warn("%s looks the wrong way round, its source words stand in the target text; %s"
          .formatted(file, remedy(reading, source, target)));
    }
    return Optional.of(turned);
  }

  /** What a file holds for two languages; read once, however many texts there are. */
  private synchronized LexiconReading readOnce(String file, Language source, Language target)
      throws InputException {
    List<String> key = List.of(file, source.tag(), target.tag());
    LexiconReading known = readings.get(key);
    if (known == null) {
      known = read(file, source, target);
      readings.put(key, known);
    }
    return known;
  }

  private static LexiconReading read(String file, Language source, Language target)
      throws InputException {
    Path path = TextInput.path(file);
    try {
      return LexiconReader.standard().forTexts(source, target).read(path);
    } catch (LexiconFormatException e) {
      throw new InputException(e.getMessage());
    } catch (IOException e) {
      throw new InputException(path + ": cannot be read: " + TextInput.reason(e));
    }
  }

  private static String remedy(LexiconReading reading, Language source, Language target) {
    Lexicon lexicon = reading.lexicon();
    if (lexicon.source().isPresent() || lexicon.target().isPresent()) {
      return "exchange the languages that it names";
    }
    boolean known = !source.equals(Language.UNDETERMINED) && !target.equals(Language.UNDETERMINED);
    return switch (reading.format()) {
      case TSV ->
        known
            ? "exchange its columns, or name them in its first line: %s, tab, %s"
                .formatted(target.primary(), source.primary())
            : "exchange its columns";
      case HUNALIGN -> "its lines must be target @ source, so exchange the two";
      case TMX, APERTIUM, PARELL -> "exchange its sides";
    };
  }

  private static String passedOver(LexiconReading reading) {
    return reading.passedOver().isEmpty()
        ? ""
        : ", %s passed over (%s)".formatted(reading.passedOverCount(), reading.passedOverReasons());
  }

  private static String entries(Lexicon lexicon) {
    int count = lexicon.entries().size();
    return count + (count == 1 ? " entry" : " entries");
  }

  private static String tag(Optional<Language> language) {
    return language.map(Language::tag).orElse("an unnamed language");
  }

  private ParameterException wrongUsage(String message) {
    return new ParameterException(requireNonNull(spec, "spec").commandLine(), message);
  }
}
