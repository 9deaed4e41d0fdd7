package org.parell.segment;

import com.ibm.icu.text.BreakIterator;
import java.text.CharacterIterator;
import java.util.Locale;

/** The boundaries of UAX #29 in one block after another of a text. Not thread-safe. */
final class Proposals {

  private final BreakIterator sentences;
  private final Characters characters;

  Proposals(char[] text, Locale locale) {
    sentences = BreakIterator.getSentenceInstance(locale);
    characters = new Characters(text);
  }

  /** Turns to a block; {@link #next} then gives its first boundary behind the start. */
  void turnTo(int start, int end) {
    characters.reset(start, end);
    sentences.setText(characters);
    sentences.first();
  }

  /** The next boundary, the end of the block as the last one; then a number above all offsets. */
  int next() {
    int next = sentences.next();
    return next == BreakIterator.DONE ? Integer.MAX_VALUE : next;
  }

  /** A window on an array, so that blocks need no strings of their own. */
  private static final class Characters implements CharacterIterator {
    private final char[] text;
    private int begin;
    private int end;
    private int index;

    Characters(char[] text) {
      this.text = text;
    }

    void reset(int begin, int end) {
      this.begin = begin;
      this.end = end;
      this.index = begin;
    }

    @Override
    public char first() {
      index = begin;
      return current();
    }

    @Override
    public char last() {
      index = begin == end ? end : end - 1;
      return current();
    }

    @Override
    public char current() {
      return index < end ? text[index] : DONE;
    }

    @Override
    public char next() {
      if (index >= end - 1) {
        index = end;
        return DONE;
      }
      return text[++index];
    }

    @Override
    public char previous() {
      return index == begin ? DONE : text[--index];
    }

    @Override
    public char setIndex(int position) {
      index = position;
      return current();
    }

    @Override
    public int getBeginIndex() {
      return begin;
    }

    @Override
    public int getEndIndex() {
      return end;
    }

    @Override
    public int getIndex() {
      return index;
    }

    @Override
    public Object clone() {
      Characters copy = new Characters(text);
      copy.reset(begin, end);
      copy.index = index;
      return copy;
    }
  }
}
