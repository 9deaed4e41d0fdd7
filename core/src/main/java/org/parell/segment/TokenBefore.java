package org.parell.segment;

import org.parell.language.AbbreviationKind;
import org.parell.language.Abbreviations;
import org.parell.language.LanguageProfile;

/**
 * The token before a mark: {@code etc}, {@code U.S}, {@code 17}; empty when the mark stands apart.
 *
 * <p>One object serves all candidates of a text, one after the other.
 */
final class TokenBefore {

  private final Passage passage;
  private final char[] text;
  private final LanguageProfile profile;

  int start;
  private int end;
  private String form = "";

  TokenBefore(Passage passage, LanguageProfile profile) {
    this.passage = passage;
    this.text = passage.text;
    this.profile = profile;
  }

  /** Turns to the token that ends here. */
  void turnTo(int markStart) {
    end = markStart;
    start = end;
    int limit = Math.max(passage.segmentStart, end - Passage.REACH);
    while (start > limit && Abbreviations.mayHold(text[start - 1])) {
      start--;
    }
  }

  boolean isEmpty() {
    return start == end;
  }

  boolean startsUpper() {
    return Character.isUpperCase(text[start]);
  }

  /** Digits have a length of their own meaning: {@code 17.} may be a day, {@code 1917.} not. */
  int length() {
    return end - start;
  }

  /** The token without its full stop. */
  String word() {
    return passage.text(start, end);
  }

  /** True when the token with its full stop may be an abbreviation; asked before the next two. */
  boolean mayBeAbbreviation() {
    form = passage.text(start, end + 1);
    return profile.isAbbreviationOrPart(form);
  }

  /** True of the {@code a.} in {@code a. C.}, where {@code C.} is next. */
  boolean isPartOfSpacedAbbreviation(int next) {
    for (String rest : profile.continuations(form)) {
      int i = next;
      int k = 0;
      while (k < rest.length() && i < passage.end && rest.charAt(k) == text[i]) {
        k++;
        i++;
      }
      if (k == rest.length()) {
        return true;
      }
    }
    return false;
  }

  /** What is known of the token as an abbreviation, spaced ones such as {@code a. C.} included. */
  AbbreviationKind kind() {
    if (profile.endsSpacedAbbreviation(form)) {
      String spaced = form;
      int from = start;
      for (int parts = 2; parts <= Abbreviations.MOST_PARTS; parts++) {
        int before = passage.skipSpaceBack(Math.max(passage.segmentStart, from - 4), from);
        if (before == from || before == passage.segmentStart) {
          break;
        }
        from = before;
        while (from > passage.segmentStart
            && before - from < Passage.REACH
            && Abbreviations.mayHold(text[from - 1])) {
          from--;
        }
        spaced = passage.text(from, before) + " " + spaced;
        AbbreviationKind kind = profile.abbreviationKind(spaced);
        if (kind != AbbreviationKind.NONE) {
          return kind;
        }
      }
    }
    return profile.abbreviationKind(form);
  }

  boolean isSingleLetter() {
    return end - start == 1 && Signs.isLetter(text[start]);
  }

  /** True of single letters with full stops between: {@code U.S}, {@code f.t}. */
  boolean isDotted() {
    if (end - start < 3) {
      return false;
    }
    for (int i = start; i < end; i++) {
      boolean fits = (i - start) % 2 == 0 ? Signs.isLetter(text[i]) : text[i] == '.';
      if (!fits) {
        return false;
      }
    }
    return (end - start) % 2 == 1;
  }

  boolean isNumber() {
    for (int i = start; i < end; i++) {
      if (!Signs.isDigit(text[i])) {
        return false;
      }
    }
    return true;
  }

  /** A word of two letters or more, hyphens included. */
  boolean isPlainWord() {
    for (int i = start; i < end; i++) {
      if (!Signs.isLetter(text[i]) && text[i] != '-') {
        return false;
      }
    }
    return end - start > 1;
  }

  /** True when the word before the token begins in lower case. */
  boolean isBehindSmallWord() {
    int limit = Math.max(passage.segmentStart, start - Passage.REACH);
    int wordEnd = passage.skipSpaceBack(limit, start);
    int wordStart = wordEnd;
    while (wordStart > limit && Signs.isLetter(text[wordStart - 1])) {
      wordStart--;
    }
    return wordStart < wordEnd && Character.isLowerCase(text[wordStart]);
  }
}
