package org.parell.language;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Abbreviations of a user's own, to be known beside those of a language, whatever the language.
 *
 * <p>A form is written as in {@link LanguageProfile#abbreviationKind}: with its full stop, parts
 * parted by white space, {@code jf.}, {@code p. ex.}; one in lower case may open a sentence too.
 * What a text cannot have before a full stop is refused, since it would never be found. Immutable.
 *
 * @param kinds what the full stop of each form means, {@link AbbreviationKind#NONE} of one that the
 *     language should forget; in the order given, in Unicode's form C, one space between parts
 */
public record Abbreviations(Map<String, AbbreviationKind> kinds) {

  /** No abbreviation. */
  public static final Abbreviations EMPTY = new Abbreviations(Map.of());

  /** The most parts a form may have: {@code q. e. p. d.} */
  public static final int MOST_PARTS = 4;

  private static final int LONGEST_PART = 32;
  private static final String SIGNS = "./-\u00B7\u00B0\u00BA";

  private static final CharMatcher SPACE = CharMatcher.forPredicate(
      c -> Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085');

  private static final Splitter PARTS = Splitter.on(' ');

  /**
   * Checks the forms and copies the map.
   *
   * @throws IllegalArgumentException when a form does not end with a full stop, or has other
   *     characters than {@link #mayHold} allows, more than {@link #MOST_PARTS} parts or a part of more
   *     than 32 characters, or is said twice
   */
  public Abbreviations {
    Map<String, AbbreviationKind> checked = new LinkedHashMap<>();
    kinds.forEach((written, kind) -> {
      String form = form(written);
      Optional<String> expected = expected(form);
      if (expected.isPresent()) {
        throw new IllegalArgumentException(
            "abbreviation \"" + written + "\": expected " + expected.get());
      }
      if (checked.put(form, kind) != null) {
        throw new IllegalArgumentException("abbreviation \"" + written + "\" is said twice");
      }
    });
    kinds = ImmutableMap.copyOf(checked);
  }

  /**
   * Abbreviations that never end a sentence.
   *
   * @throws IllegalArgumentException as the constructor
   */
  public static Abbreviations of(String... forms) {
    Map<String, AbbreviationKind> kinds = new LinkedHashMap<>();
    for (String form : forms) {
      kinds.put(form, AbbreviationKind.BEFORE_ANYTHING);
    }
    return new Abbreviations(kinds);
  }

  /** True without any abbreviation. */
  public boolean isEmpty() {
    return kinds.isEmpty();
  }

  /**
   * True of a character that the parts of an abbreviation are made of: letters of any script with
   * the marks that combine with them, digits, and {@code . / - · ° º}. An apostrophe is none, since
   * it parts words: {@code l'art. 5}.
   */
  public static boolean mayHold(char c) {
    if (c < 0x80) {
      return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'
          || c >= '0' && c <= '9'
          || SIGNS.indexOf(c) >= 0;
    }
    return Character.isLetterOrDigit(c) || isCombining(c) || SIGNS.indexOf(c) >= 0;
  }

  private static boolean isCombining(char c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  /** A form as texts have it, its characters composed, each run of white space one space. */
  static String form(String written) {
    return Normalizer.normalize(SPACE.trimAndCollapseFrom(written, ' '), Normalizer.Form.NFC);
  }

  /** What is to be expected of a form that is none; empty for one that can be found in texts. */
  static Optional<String> expected(String form) {
    if (!form.endsWith(".")) {
      return Optional.of("a full stop at the end, as in jf.");
    }
    for (int i = 0; i < form.length(); i++) {
      char c = form.charAt(i);
      if (c != ' ' && !mayHold(c)) {
        return Optional.of(
            "letters, digits and . / - · ° º only, not U+%04X".formatted(form.codePointAt(i)));
      }
    }
    List<String> parts = PARTS.splitToList(form);
    if (parts.size() > MOST_PARTS) {
      return Optional.of("at most " + MOST_PARTS + " parts with spaces between");
    }
    for (String part : parts) {
      if (part.chars().noneMatch(Character::isLetterOrDigit) || part.contains("..")) {
        return Optional.of("letters or digits before each full stop");
      }
      if (part.length() > LONGEST_PART) {
        return Optional.of("at most " + LONGEST_PART + " characters without a space");
      }
    }
    return Optional.empty();
  }
}
