package org.parell.exchange;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parell.language.Language;
import org.parell.xml.MalformedXmlException;
import org.parell.xml.XmlEvents;

/** The units of one translation memory on their way into an alignment; of one file only. */
final class TmxUnits {

  /** Elements that hold codes of another format; {@code hi} holds text. */
  static final ImmutableSet<String> CODES = ImmutableSet.of("bpt", "ept", "it", "ph", "ut");

  private static final Pattern LINE_BREAKS = Pattern.compile("[ \\t]*[\\r\\n]\\s*");
  private static final int MOST_LANGUAGES_SHOWN = 10;

  private final XmlEvents events;
  private final TmxSides sides;

  /** The languages of the documents; empty as long as they are not known. */
  private Optional<Language> source;

  private Optional<Language> target;

  // a builder wants both languages at once, so units wait until they are known
  private final List<Unit> waiting = new ArrayList<>();
  private @Nullable AlignmentBuilder alignment;

  private final Map<String, Optional<Language>> languages = new HashMap<>();
  private Optional<Language> headerSource = Optional.empty();
  private boolean hasSource;
  private boolean hasTarget;
  private String sourceFile = "";
  private String targetFile = "";
  private long unitCount;
  private long skippedCount;
  private long otherCount;
  private long codeCount;

  /** At most one text on each side. */
  private record Unit(List<String> source, List<String> target, double confidence) {}

  private record Text(String text, long codeCount) {}

  TmxUnits(XmlEvents events, Optional<Language> source, Optional<Language> target) {
    this.events = events;
    this.source = source;
    this.target = target;
    sides = new TmxSides(source, target);
  }

  TmxReading read() throws IOException, MalformedXmlException, ExchangeFormatException {
    while (events.next() && !events.isStart()) {
      // what stands before the root says nothing
    }
    if (!events.isStart("tmx")) {
      String found = events.isStart() ? "<" + events.element() + ">" : "none";
      throw new ExchangeFormatException(events.told("<tmx> as the outermost element", found));
    }
    while (events.next()) {
      if (events.isStart("header")) {
        // *all* is no language: then the first in the file is the source
        headerSource = events.attribute("srclang").flatMap(this::language);
        headerSource.ifPresent(sides::learn);
      } else if (events.isStart("tu")) {
        readUnit();
      }
    }
    if (unitCount > 0 && !(hasSource && hasTarget)) {
      throw new ExchangeFormatException(events.told("units in " + sides.description(), found()));
    }
    if (alignment == null) {
      // there is no unit
      source = source.or(() -> headerSource);
      start(source.orElse(Language.UNDETERMINED), target.orElse(Language.UNDETERMINED));
    }
    return new TmxReading(
        requireNonNull(alignment, "alignment").build(),
        unitCount,
        skippedCount,
        otherCount,
        codeCount);
  }

  private void readUnit() throws IOException, MalformedXmlException, ExchangeFormatException {
    List<TmxSides.Variant> unit = new ArrayList<>();
    double confidence = 1;
    String fileOfSource = "";
    String fileOfTarget = "";
    while (events.next() && !events.isEnd("tu")) {
      if (events.isStart("prop")) {
        String type = events.attribute("type").orElse("");
        String value = readText("prop").text();
        // Trados gives its fields a type behind a colon
        switch (type.replaceFirst(":.*", "")) {
          case "x-confidence" -> confidence = confidence(value);
          case "x-source-file" -> fileOfSource = value;
          case "x-target-file" -> fileOfTarget = value;
          default -> {
            // of another program's making
          }
        }
      } else if (events.isStart("tuv")) {
        // before TMX 1.4 the attribute had no prefix
        Optional<Language> language =
            events.attribute("xml:lang").or(() -> events.attribute("lang")).flatMap(this::language);
        Text text = readVariant();
        if (language.isEmpty()) {
          otherCount++;
        } else if (!text.text().isEmpty()) {
          unit.add(new TmxSides.Variant(language.get(), text.text(), text.codeCount()));
        }
      }
    }
    unitCount++;
    if (unitCount == 1) {
      sourceFile = fileOfSource;
      targetFile = fileOfTarget;
    }
    take(unit, confidence);
  }

  private void take(List<TmxSides.Variant> unit, double confidence) {
    TmxSides.Pair pair = sides.pair(unit);
    int count = 0;
    if (pair.source().isPresent()) {
      source = source.or(() -> pair.source().map(TmxSides.Variant::language));
      hasSource = true;
      codeCount += pair.source().get().codeCount();
      count++;
    }
    if (pair.target().isPresent()) {
      target = target.or(() -> pair.target().map(TmxSides.Variant::language));
      hasTarget = true;
      codeCount += pair.target().get().codeCount();
      count++;
    }
    otherCount += unit.size() - count;
    if (count == 0) {
      skippedCount++;
      return;
    }
    waiting.add(new Unit(
        pair.source().map(TmxSides.Variant::text).stream().toList(),
        pair.target().map(TmxSides.Variant::text).stream().toList(),
        confidence));
    if (source.isPresent() && target.isPresent()) {
      start(source.get(), target.get());
    }
  }

  /** Hands on what has waited until the languages were known. */
  private void start(Language sourceLanguage, Language targetLanguage) {
    if (alignment == null) {
      alignment = new AlignmentBuilder(sourceFile, sourceLanguage, targetFile, targetLanguage);
    }
    for (Unit unit : waiting) {
      alignment.add(unit.source(), unit.target(), unit.confidence());
    }
    waiting.clear();
  }

  private Text readVariant() throws IOException, MalformedXmlException, ExchangeFormatException {
    Text text = new Text("", 0);
    while (events.next() && !events.isEnd("tuv")) {
      if (events.isStart("seg")) {
        text = readText("seg");
      }
    }
    return text;
  }

  /** The text up to the end of an element, without codes. */
  private Text readText(String element)
      throws IOException, MalformedXmlException, ExchangeFormatException {
    StringBuilder text = new StringBuilder();
    int openCodes = 0;
    long codes = 0;
    while (events.next() && !events.isEnd(element)) {
      if (events.isText() && openCodes == 0) {
        if (text.length() + events.textLength() > TmxReader.MOST_CHARACTERS) {
          throw new ExchangeFormatException(events.told(
              "a <" + element + "> of at most " + TmxReader.MOST_CHARACTERS + " characters",
              "more"));
        }
        events.appendTextTo(text);
      } else if (events.isStart() && CODES.contains(events.element())) {
        codes += openCodes == 0 ? 1 : 0;
        openCodes++;
      } else if (events.isEnd() && CODES.contains(events.element())) {
        openCodes--;
      }
    }
    return new Text(LINE_BREAKS.matcher(text.toString().strip()).replaceAll(" "), codes);
  }

  private static double confidence(String value) {
    try {
      double confidence = Double.parseDouble(value);
      return confidence >= 0 && confidence <= 1 ? confidence : 1;
    } catch (NumberFormatException e) {
      return 1;
    }
  }

  /** Empty for what is no tag that anyone could ask for. */
  private Optional<Language> language(String tag) {
    return languages.computeIfAbsent(tag, key -> {
      try {
        return Optional.of(new Language(key));
      } catch (IllegalArgumentException e) {
        return Optional.empty();
      }
    });
  }

  private String found() {
    TreeSet<String> tags = new TreeSet<>();
    languages.values().forEach(language -> language.map(Language::tag).ifPresent(tags::add));
    String shown = tags.stream().limit(MOST_LANGUAGES_SHOWN).collect(Collectors.joining(", "));
    return tags.isEmpty() ? "none" : shown + "; name the two to take";
  }
}
