package org.parell.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.parell.document.Block;
import org.parell.document.Document;
import org.parell.document.LanguageParts;
import org.parell.document.TextFile;
import org.parell.formats.DocumentFormat;
import org.parell.language.Language;
import org.parell.language.LanguageDetector;
import org.parell.segment.SegmentedDocument;

/**
 * Reads documents and settles their language: what the user says is believed, else the content
 * decides, else the file's name may tell.
 */
final class DocumentInput {

  private final TextInput input;
  private final Messages messages;

  DocumentInput(TextInput input, Messages messages) {
    this.input = input;
    this.messages = messages;
  }

  /**
   * The document of a file; of a file that holds several languages the part in the language asked
   * for, or all of it when none is asked for.
   *
   * @param option the option that asks for a language, named in advice
   */
  Document whole(String argument, Optional<Language> wanted, String option) throws InputException {
    return whole(argument, input.read(argument), wanted, option);
  }

  /** The same of a file that is read already. */
  Document whole(String argument, TextFile file, Optional<Language> wanted, String option) {
    List<Document> parts = split(argument, file, wanted);
    if (parts.size() == 1 || wanted.isPresent()) {
      return parts.get(0);
    }
    Document longest =
        parts.stream().max(Comparator.comparingInt(DocumentInput::length)).get();
    String advice = parts.stream()
        .map(Document::language)
        .filter(DocumentInput::isKnown)
        .map(language -> option + " " + language)
        .distinct()
        .collect(Collectors.joining(" or "));
    messages.warn("%s holds %s; all of it is taken, as %s; take one part with %s"
        .formatted(TextInput.label(argument), described(parts), longest.language(), advice));
    return joined(parts).withLanguage(longest.language());
  }

  /**
   * The parts of a file, each in one language; with a language asked for, only that part. Never
   * empty.
   */
  List<Document> parts(String argument, Optional<Language> wanted) throws InputException {
    List<Document> parts = split(argument, input.read(argument), wanted);
    if (parts.size() > 1) {
      messages.say(TextInput.label(argument) + " holds " + described(parts));
    }
    return parts;
  }

  /**
   * The parts of a file, those in one language together, in the order in which the languages begin;
   * with a language asked for, only that part. Never empty.
   */
  List<Document> versions(String argument, Optional<Language> wanted) throws InputException {
    Map<Language, List<Document>> parts = new LinkedHashMap<>();
    for (Document part : parts(argument, wanted)) {
      parts.computeIfAbsent(part.language(), unused -> new ArrayList<>()).add(part);
    }
    return parts.values().stream().map(DocumentInput::joined).toList();
  }

  private List<Document> split(String argument, TextFile file, Optional<Language> wanted) {
    DocumentFormat format = input.format(TextInput.label(argument), file);
    Document document = format.read(file, wanted.orElse(Language.UNDETERMINED));
    report(TextInput.label(argument), document, format);
    List<Document> parts = LanguageParts.of(document, LanguageDetector.standard());
    if (parts.size() > 1) {
      return wanted
          .map(language -> List.of(partIn(language, TextInput.label(argument), document, parts)))
          .orElse(parts);
    }
    Optional<Language> detected =
        parts.stream().map(Document::language).filter(DocumentInput::isKnown).findFirst();
    return List.of(document.withLanguage(settled(argument, wanted, detected)));
  }

  /** A file with one segment a line; its language is detected only when none is given. */
  SegmentedDocument lines(String argument, Optional<Language> wanted) throws InputException {
    return lines(argument, input.read(argument), wanted);
  }

  /** The same of a file that is read already. */
  SegmentedDocument lines(String argument, TextFile file, Optional<Language> wanted) {
    Language language = wanted.orElseGet(() -> settled(
        argument, wanted, LanguageDetector.standard().detect(file.text().lines().toList())));
    return SegmentedDocument.ofLines(file.name(), file.text(), language);
  }

  private void report(String label, Document document, DocumentFormat format) {
    messages.detail("%s: %s with %s"
        .formatted(
            label, TextInput.name(format), Messages.counted(document.blocks().size(), "block")));
    if (!document.metadata().isEmpty()) {
      messages.say("%s: its header of %s is left out"
          .formatted(label, Messages.counted(document.metadata().size(), "field")));
    }
    if (document.blocks().isEmpty()) {
      messages.warn(label + " holds no text");
    }
  }

  private Document partIn(
      Language language, String label, Document document, List<Document> parts) {
    Language member = member(language, parts);
    List<Document> same =
        parts.stream().filter(part -> member.includes(part.language())).toList();
    if (same.isEmpty()) {
      messages.warn("%s holds %s, but no %s; all of it is taken, as %s"
          .formatted(label, described(parts), language, language));
      return document;
    }
    Document part = joined(same).withLanguage(member);
    messages.say("%s holds %s; of its %s blocks the %s in %s are taken"
        .formatted(
            label, described(parts), document.blocks().size(), part.blocks().size(), member));
    return part;
  }

  /** Of a macrolanguage the likeliest of its languages that a part is in; else the same language. */
  private static Language member(Language language, List<Document> parts) {
    return language.members().stream()
        .flatMap(member ->
            parts.stream().map(Document::language).filter(own -> own.primary().equals(member)))
        .findFirst()
        .orElse(language);
  }

  private Language settled(
      String argument, Optional<Language> wanted, Optional<Language> detected) {
    String label = TextInput.label(argument);
    if (wanted.isPresent()) {
      Optional<Language> member =
          detected.filter(language -> wanted.get().members().contains(language.primary()));
      if (member.isPresent()) {
        // what is known of the one language serves better than what holds for all of them
        messages.say(
            "%s: language %s, a kind of %s, detected".formatted(label, member.get(), wanted.get()));
        return member.get();
      }
      detected
          .filter(language -> !wanted.get().includes(language))
          .ifPresent(language -> messages.say(
              "%s looks like %s; taken as %s, as said".formatted(label, language, wanted.get())));
      return wanted.get();
    }
    if (detected.isPresent()) {
      messages.say(label + ": language " + detected.get() + ", detected");
      return detected.get();
    }
    Optional<Language> named = FileNames.language(argument);
    if (named.isPresent()) {
      messages.say(label + ": language " + named.get() + ", by its name");
      return named.get();
    }
    messages.say(label + ": language not recognised; rules for any language are used");
    return Language.UNDETERMINED;
  }

  private static Document joined(List<Document> parts) {
    List<Block> blocks = parts.stream().flatMap(part -> part.blocks().stream()).toList();
    return parts.get(0).withBlocks(blocks);
  }

  private static boolean isKnown(Language language) {
    return !language.equals(Language.UNDETERMINED);
  }

  private static int length(Document part) {
    return part.blocks().stream().mapToInt(block -> block.span().length()).sum();
  }

  private static String described(List<Document> parts) {
    return parts.stream()
        .map(part -> part.language() + " (" + Messages.counted(part.blocks().size(), "block") + ")")
        .collect(Collectors.joining(", then "));
  }
}
