package org.parell.lexicon;

import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.parell.language.Language;
import org.parell.token.TokenKind;
import org.parell.token.Tokenizer;
import org.parell.token.Vocabulary;
import org.parell.xml.MalformedXmlException;
import org.parell.xml.XmlEvents;

/** The short units of a translation memory. Of long ones no more than one is held at a time. */
final class TmxEntries {

  static final int MOST_WORDS = 4;

  static final String TOO_LONG = "longer than " + MOST_WORDS + " words";
  static final String OTHER_LANGUAGES = "without text in both languages";

  /** Elements that hold codes of another format; {@code hi} holds text. */
  private static final ImmutableSet<String> CODES = ImmutableSet.of("bpt", "ept", "it", "ph", "ut");

  private static final int MOST_LANGUAGES_SHOWN = 10;

  private final XmlEvents events;
  private final UnitSides sides;
  private final EntryCollector out;
  private final Tokenizer tokenizer = new Tokenizer();
  private final Map<String, Optional<Language>> languages = new HashMap<>();
  private final List<UnitSides.Pair> pairs = new ArrayList<>();
  private long unitCount;
  private long pairCount;

  private TmxEntries(XmlEvents events, UnitSides sides, EntryCollector out) {
    this.events = events;
    this.sides = sides;
    this.out = out;
  }

  /**
   * Reads to the end; tells the languages of the sides.
   *
   * @param wanted the sides to take; when not known, the file must have two languages
   * @param required false when a file in two other languages is no trouble, but just gives no entry
   */
  static Languages read(
      String name, Reader in, Languages wanted, boolean required, EntryCollector out)
      throws IOException, LexiconFormatException {
    try {
      XmlEvents events = new XmlEvents(name, in);
      LexiconXml.requireRoot("tmx", events);
      return new TmxEntries(events, new UnitSides(wanted), out).read(required);
    } catch (MalformedXmlException e) {
      throw new LexiconFormatException(e.getMessage());
    }
  }

  private Languages read(boolean required)
      throws IOException, MalformedXmlException, LexiconFormatException {
    Optional<Language> first = Optional.empty();
    while (events.next()) {
      if (events.isStart("header")) {
        // *all* and the like are no language: then the first in the file is the source
        first = events.localAttribute("srclang").flatMap(TmxEntries::language);
      } else if (events.isStart("tu")) {
        readUnit();
      }
    }
    if (unitCount > 0 && pairCount == 0) {
      List<String> found = foundLanguages(Language::primary);
      if (!required && found.size() == 2) {
        return Languages.of(new Language(found.get(0)), new Language(found.get(1)));
      }
      throw new LexiconFormatException(
          events.told("units in " + sides.description(), found(required)));
    }
    // which side is which is known only now, since the weights depend on it
    boolean reversed = first.isPresent() && sides.isReversed(first.get());
    for (UnitSides.Pair pair : pairs) {
      if (reversed) {
        out.count(pair.target(), pair.source());
      } else {
        out.count(pair.source(), pair.target());
      }
    }
    return reversed ? sides.languages().swapped() : sides.languages();
  }

  private String found(boolean required) {
    List<String> tags = foundLanguages(Language::tag);
    String shown = tags.stream().limit(MOST_LANGUAGES_SHOWN).collect(Collectors.joining(", "));
    return tags.isEmpty() ? "none" : shown + (required ? "; name the two to take" : "");
  }

  private List<String> foundLanguages(Function<Language, String> name) {
    return languages.values().stream()
        .flatMap(Optional::stream)
        .map(name)
        .sorted()
        .distinct()
        .toList();
  }

  private void readUnit() throws IOException, MalformedXmlException, LexiconFormatException {
    List<UnitSides.Variant> unit = new ArrayList<>();
    while (events.next() && !events.isEnd("tu")) {
      if (events.isStart("tuv")) {
        Optional<Language> language = events.localAttribute("lang").flatMap(this::knownLanguage);
        Optional<String> text = readVariant();
        if (language.isPresent() && text.isPresent()) {
          unit.add(new UnitSides.Variant(language.get(), text.get()));
        }
      }
    }
    unitCount++;
    take(unit);
  }

  private Optional<String> readVariant() throws IOException, MalformedXmlException {
    Optional<String> text = Optional.empty();
    while (events.next() && !events.isEnd("tuv")) {
      if (events.isStart("seg")) {
        text = Optional.of(readSegment());
      }
    }
    return text;
  }

  private String readSegment() throws IOException, MalformedXmlException {
    StringBuilder text = new StringBuilder();
    int codes = 0;
    while (events.next() && !events.isEnd("seg")) {
      if (events.isText() && codes == 0) {
        events.appendTextTo(text);
      } else if (events.isStart() && CODES.contains(events.element())) {
        codes++;
      } else if (events.isEnd() && CODES.contains(events.element())) {
        codes--;
      }
    }
    return LexiconXml.folded(text);
  }

  private void take(List<UnitSides.Variant> unit) throws LexiconFormatException {
    Optional<Language> third = sides.learn(unit);
    if (third.isPresent()) {
      throw new LexiconFormatException(events.told(
          "two languages",
          third.get() + " besides " + sides.description() + "; name the two to take"));
    }
    Optional<UnitSides.Pair> pair = sides.pair(unit);
    if (pair.isEmpty()) {
      out.passOver(OTHER_LANGUAGES);
      return;
    }
    pairCount++;
    int sourceCount = wordCount(pair.get().source());
    int targetCount = wordCount(pair.get().target());
    if (sourceCount == 0 || targetCount == 0) {
      out.passOver(EntryCollector.ONE_SIDED);
    } else if (sourceCount > MOST_WORDS || targetCount > MOST_WORDS) {
      out.passOver(TOO_LONG);
    } else {
      pairs.add(pair.get());
    }
  }

  private int wordCount(String text) {
    Vocabulary vocabulary = new Vocabulary();
    int count = 0;
    for (int token : tokenizer.tokens(text, vocabulary)) {
      if (vocabulary.kind(token) != TokenKind.MARK) {
        count++;
      }
    }
    return count;
  }

  private Optional<Language> knownLanguage(String tag) {
    return languages.computeIfAbsent(tag, TmxEntries::language);
  }

  /** Empty for what is no tag that anyone could ask for. */
  private static Optional<Language> language(String tag) {
    try {
      return Optional.of(new Language(tag));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
