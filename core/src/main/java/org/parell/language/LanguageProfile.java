package org.parell.language;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is known about a language, read from its data files.
 *
 * <p>A region or script that has no files of its own speaks for its language ({@code nn-NO} is {@code
 * nn}), some tags stand for others ({@code no} is {@code nb}), a language may build on another
 * ({@code nn} on the abbreviations of {@code nb}), and all build on the generic knowledge, which is
 * what a language without files has.
 *
 * <p>Immutable and thread-safe; files are read once. A lookup takes constant time.
 */
public final class LanguageProfile {

  private final Language language;
  private final Knowledge knowledge;

  private LanguageProfile(Language language, Knowledge knowledge) {
    this.language = language;
    this.knowledge = knowledge;
  }

  /** The profile of a language; of one without data files, the generic one. */
  public static LanguageProfile of(Language language) {
    requireNonNull(language, "language");
    return new LanguageProfile(language, Knowledge.of(language));
  }

  /**
   * This profile, but a user's abbreviations are known beside those of the language and go before
   * them. An entry in lower case counts with a capital too, unless the language has that as an
   * abbreviation of another kind. Takes time linear in all abbreviations.
   */
  public LanguageProfile withAbbreviations(Abbreviations own) {
    return own.isEmpty() ? this : new LanguageProfile(language, knowledge.with(own.kinds()));
  }

  /** The language asked for, even when the knowledge is that of another. */
  public Language language() {
    return language;
  }

  /** Frequent words that tell the language and nothing of the contents, in lower case. */
  public Set<String> functionWords() {
    return knowledge.functionWords();
  }

  /** All abbreviations with what is known of each, in a fixed order. */
  public Map<String, AbbreviationKind> abbreviations() {
    return knowledge.abbreviations();
  }

  /** Words that open a sentence when they have a capital; written with or without one. */
  public Set<String> sentenceStarters() {
    return knowledge.sentenceStarters();
  }

  /** Capital letters that are words and not only initials. */
  public Set<String> oneLetterWords() {
    return knowledge.oneLetterWords();
  }

  /** Names of months, short ones included. */
  public Set<String> months() {
    return knowledge.months();
  }

  /** The dashes that open a speech, one after the other. */
  public String dialogueDashes() {
    return knowledge.rules().dialogueDashes();
  }

  /**
   * What the full stop at the end of a word means.
   *
   * @param form the word with its full stop, parts parted by one space: {@code jf.}, {@code a. C.};
   *     upper and lower case differ, but an entry in lower case may open a sentence ({@code Jf.})
   */
  public AbbreviationKind abbreviationKind(String form) {
    return knowledge.abbreviations().getOrDefault(form, AbbreviationKind.NONE);
  }

  /**
   * True of every abbreviation written without spaces and of every part of one written with them.
   * False answers all questions about abbreviations, which is the common case, with one lookup.
   */
  public boolean isAbbreviationOrPart(String form) {
    return knowledge.parts().contains(form);
  }

  /**
   * What may follow a part of an abbreviation written with spaces: of {@code a.}, {@code C.} when
   * {@code a. C.} is known. Empty for most words.
   */
  public List<String> continuations(String part) {
    return knowledge.continuations().getOrDefault(part, List.of());
  }

  /** True when a word is the last part of an abbreviation written with spaces. */
  public boolean endsSpacedAbbreviation(String part) {
    return knowledge.lastParts().contains(part);
  }

  /** True when a word with a capital opens a sentence rather than being a name: {@code The}. */
  public boolean isSentenceStarter(String word) {
    return contains(knowledge.sentenceStarters(), word);
  }

  /** True when a capital letter is a word and not only an initial: {@code I} in English. */
  public boolean isOneLetterWord(String letter) {
    return knowledge.oneLetterWords().contains(letter);
  }

  /** True for the name of a month, its first letter in upper or lower case. */
  public boolean isMonth(String word) {
    return contains(knowledge.months(), word);
  }

  /** True when a colon before upper case ends a segment. */
  public boolean colonEndsSegment() {
    return knowledge.rules().colonEndsSegment();
  }

  /** True when a semicolon before white space ends a segment. */
  public boolean semicolonEndsSegment() {
    return knowledge.rules().semicolonEndsSegment();
  }

  /** True when a full stop ends a segment even if the next word begins in lower case. */
  public boolean stopBeforeLowerCaseEndsSegment() {
    return knowledge.rules().stopBeforeLowerCaseEndsSegment();
  }

  /** True when a number with a full stop before a capital is rather an ordinal than an end. */
  public boolean ordinalsComeBeforeCapitals() {
    return knowledge.rules().ordinalsComeBeforeCapitals();
  }

  /** True for a dash that opens a speech, so that one behind a full stop begins a segment. */
  public boolean isDialogueDash(char c) {
    return knowledge.rules().dialogueDashes().indexOf(c) >= 0;
  }

  /** True when the same dashes open a speech in both languages, or none does in either. */
  public boolean sharesDialogueDashes(LanguageProfile other) {
    String own = dialogueDashes();
    return own.length() == other.dialogueDashes().length()
        && own.chars().allMatch(dash -> other.isDialogueDash((char) dash));
  }

  private static boolean contains(Set<String> words, String word) {
    if (word.isEmpty()) {
      return false;
    }
    char first = Character.toLowerCase(word.charAt(0));
    return words.contains(word) || words.contains(first + word.substring(1));
  }
}
