package org.parell.token;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.parell.document.Span;
import org.parell.segment.SegmentedDocument;

/**
 * Cuts segments into tokens: maximal runs of letters, in lower case and composed; maximal runs of
 * digits, separators inside them written as a full stop; single marks, quotes and dashes of all
 * shapes written alike. Characters of scripts without spaces between words are words of their own.
 * Thread-safe.
 *
 * <p>No segment gives more than {@value #MOST_TOKENS} tokens, so that a megabyte without a full stop
 * costs no more than a long sentence; what follows them is passed over.
 *
 * <p>Words, numbers and marks of ASCII and of Latin letters with one small form each, which most texts
 * of Europe are made of, are read by a table into a buffer; all else takes the long way through ICU.
 * That takes less than half of the time on a Bible, and the JVM need not compile what ICU does for each
 * word.
 */
public final class Tokenizer {

  /** The most tokens taken from one segment. */
  public static final int MOST_TOKENS = 400;

  private static final int LONGEST_TOKEN = 64;

  /** For each character below its length the small form of a plain letter, or 0. */
  private static final char[] PLAIN = new char[0x180];

  static {
    for (char c = 0; c < PLAIN.length; c++) {
      // without the ordinals and the micro sign, which are letters too
      boolean inRange = c < 0x80 || c >= 0xC0;
      if (inRange && Character.isLetter(c) && isPlain(c)) {
        PLAIN[c] = Character.toLowerCase(c);
      }
    }
  }

  private static final char FIRST_MARK = 0x2010;

  /** For each dash, quote and other mark from the first on how it is written, or 0. */
  private static final char[] MARKS = new char[0x18];

  static {
    for (int i = 0; i < MARKS.length; i++) {
      String mark = mark(FIRST_MARK + i);
      MARKS[i] = mark.length() == 1 && isMark(FIRST_MARK + i) ? mark.charAt(0) : 0;
    }
  }

  private final Normalizer2 composer = Normalizer2.getNFKCInstance();

  /** The tokens of all segments; new ones join the vocabulary. */
  public TokenTable tokenize(SegmentedDocument document, Vocabulary vocabulary) {
    String text = document.document().text();
    int[] starts = new int[document.size() + 1];
    Tokens tokens = new Tokens(false);
    for (int i = 0; i < document.size(); i++) {
      Span span = document.segments().get(i).span();
      tokenize(text, span.start(), span.end(), vocabulary, tokens);
      starts[i + 1] = tokens.count;
    }
    return new TokenTable(starts, Arrays.copyOf(tokens.indices, tokens.count));
  }

  /** The tokens of a short text such as an entry of a lexicon, as indices into the vocabulary. */
  public int[] tokens(String text, Vocabulary vocabulary) {
    Tokens tokens = new Tokens(false);
    tokenize(text, 0, text.length(), vocabulary, tokens);
    return Arrays.copyOf(tokens.indices, tokens.count);
  }

  /**
   * Where the tokens of one segment stand in the document's text: one span for each that {@link
   * #tokenize} gives, in the same order.
   */
  public List<Span> spans(SegmentedDocument document, int segment) {
    Span span = document.segments().get(segment).span();
    Tokens tokens = new Tokens(true);
    tokenize(document.document().text(), span.start(), span.end(), new Vocabulary(), tokens);
    return tokens.spans;
  }

  private void tokenize(String text, int start, int end, Vocabulary vocabulary, Tokens out) {
    int most = out.count + MOST_TOKENS;
    char[] chars = out.chars(text, start, end);
    int offset = start;
    while (offset < end && out.count < most) {
      int fast = start + plain(chars, offset - start, end - start, vocabulary, out, start);
      if (fast > offset) {
        offset = fast;
        continue;
      }
      offset = rare(text, offset, end, vocabulary, out);
    }
  }

  /**
   * Takes what stands at an offset, whatever it is, and gives what is behind it. Kept apart, so that
   * the JVM need not make it fast for texts that hardly ask for it.
   */
  private int rare(String text, int offset, int end, Vocabulary vocabulary, Tokens out) {
    int codePoint = text.codePointAt(offset);
    int next = offset + Character.charCount(codePoint);
    if (Character.isDigit(codePoint)) {
      next = endOfNumber(text, offset, end);
      out.add(vocabulary.intern(number(text, offset, next), TokenKind.NUMBER), offset, next);
    } else if (isLetter(codePoint)) {
      if (!standsAlone(codePoint)) {
        next = endOfWord(text, offset, end);
      }
      out.add(vocabulary.intern(word(text, offset, next), TokenKind.WORD), offset, next);
    } else if (isMark(codePoint)) {
      out.add(vocabulary.intern(mark(codePoint), TokenKind.MARK), offset, next);
    }
    return next;
  }

  /**
   * Takes what stands at an offset when a table tells what it is: white space, or a token, which gets
   * the same form as on the long way.
   *
   * @param chars what is cut, in an array: from a string it takes four times the machine code, and as
   *     much longer until that is compiled
   * @param shift what to add to an offset in {@code chars} for one in the text
   * @return behind it; {@code start} itself when the table does not tell
   */
  private static int plain(
      char[] chars, int start, int end, Vocabulary vocabulary, Tokens out, int shift) {
    char first = chars[start];
    char[] letters = out.letters;
    if (first >= FIRST_MARK
        && first < FIRST_MARK + MARKS.length
        && MARKS[first - FIRST_MARK] != 0) {
      letters[0] = MARKS[first - FIRST_MARK];
      out.add(vocabulary.intern(letters, 1, TokenKind.MARK), shift + start, shift + start + 1);
      return start + 1;
    }
    if (first >= PLAIN.length || (first >= 0x80 && PLAIN[first] == 0)) {
      return start;
    }
    int offset = start;
    int length = 0;
    TokenKind kind = TokenKind.WORD;
    if (PLAIN[first] != 0) {
      int most = Math.min(end, start + LONGEST_TOKEN);
      while (offset < most && chars[offset] < PLAIN.length && PLAIN[chars[offset]] != 0) {
        letters[length++] = PLAIN[chars[offset++]];
      }
      if (offset < most && chars[offset] >= 0x80 && !endsWord(chars[offset])) {
        return start;
      }
    } else if (isAsciiDigit(first)) {
      kind = TokenKind.NUMBER;
      int most = Math.min(end, start + LONGEST_TOKEN);
      while (offset < most && isAsciiDigit(chars[offset])) {
        letters[length++] = chars[offset++];
      }
      if (offset < end && (chars[offset] >= 0x80 || isSeparator(chars[offset]))) {
        return start;
      }
    } else if (first <= ' ' || first == 0x7F) {
      return start + 1;
    } else {
      kind = TokenKind.MARK;
      letters[length++] = first == '`' ? '\'' : first;
      offset++;
    }
    out.add(vocabulary.intern(letters, length, kind), shift + start, shift + offset);
    return offset;
  }

  private static boolean isAsciiDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** True of a character beyond ASCII that certainly belongs to no word. */
  private static boolean endsWord(char c) {
    return (c >= 0x2010 && c <= 0x2027) || c == 0xA0 || c == 0xBB || c == 0x202F;
  }

  private static boolean isLetter(int codePoint) {
    return Character.isLetter(codePoint) || Character.getType(codePoint) == Character.LETTER_NUMBER;
  }

  private static boolean isMark(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.PRIVATE_USE,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.ENCLOSING_MARK -> false;
      default -> true;
    };
  }

  /** True of scripts written without spaces between words. */
  private static boolean standsAlone(int codePoint) {
    if (codePoint < 0x0E00) {
      return false;
    }
    return switch (UScript.getScript(codePoint)) {
      case UScript.HAN,
          UScript.HIRAGANA,
          UScript.THAI,
          UScript.LAO,
          UScript.KHMER,
          UScript.MYANMAR -> true;
      default -> false;
    };
  }

  private static int endOfWord(String text, int start, int end) {
    int offset = start;
    while (offset < end && offset - start < LONGEST_TOKEN) {
      int codePoint = text.codePointAt(offset);
      boolean inside = (isLetter(codePoint) && !standsAlone(codePoint))
          || isCombining(codePoint)
          || codePoint == 0x00B7 && offset + 1 < end && isLetter(text.charAt(offset + 1))
          || codePoint == 0x00AD;
      if (!inside) {
        break;
      }
      offset += Character.charCount(codePoint);
    }
    return Math.max(offset, start + 1);
  }

  private static boolean isCombining(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  private static int endOfNumber(String text, int start, int end) {
    int offset = start;
    while (offset < end && offset - start < LONGEST_TOKEN) {
      int codePoint = text.codePointAt(offset);
      if (Character.isDigit(codePoint)) {
        offset += Character.charCount(codePoint);
      } else if (isSeparator(codePoint)
          && offset + 1 < end
          && Character.isDigit(text.codePointAt(offset + 1))) {
        offset++;
      } else {
        break;
      }
    }
    return offset;
  }

  private static boolean isSeparator(int codePoint) {
    return codePoint == '.' || codePoint == ',' || codePoint == ':' || codePoint == 0x066B;
  }

  private static String number(String text, int start, int end) {
    StringBuilder number = new StringBuilder(end - start);
    for (int offset = start; offset < end; ) {
      int codePoint = text.codePointAt(offset);
      int digit = Character.digit(codePoint, 10);
      number.append(digit < 0 ? '.' : (char) ('0' + digit));
      offset += Character.charCount(codePoint);
    }
    return number.toString();
  }

  private String word(String text, int start, int end) {
    boolean plain = true;
    for (int offset = start; offset < end; offset++) {
      plain &= isPlain(text.charAt(offset));
    }
    String word = text.substring(start, end);
    if (!plain) {
      // soft hyphens and the dot of Catalan l·l are spelling, not sound
      word = composer.normalize(word.replace("\u00AD", "").replace("\u00B7", ""));
    }
    return UCharacter.toLowerCase(Locale.ROOT, word);
  }

  /** True of a character that composing leaves as it is, and that has one small form. */
  private static boolean isPlain(char c) {
    return c < 0x80 || (c >= 0xC0 && c <= 0x17F && c != 0x130 && c != 0x131);
  }

  private static String mark(int codePoint) {
    return switch (codePoint) {
      case '"', '«', '»', '“', '”', '„', '‟', '‹', '›', '″' -> "\"";
      case '\'', '‘', '’', '‚', '‛', '`', '´', '′' -> "'";
      case '-', '‐', '‑', '‒', '–', '—', '―', '−' -> "-";
      case '…' -> "...";
      default -> Character.toString(codePoint);
    };
  }

  /** A growing list of tokens, and of their spans where these are wanted. */
  private static final class Tokens {
    private final boolean withSpans;
    private final List<Span> spans = new ArrayList<>();
    private final char[] letters = new char[LONGEST_TOKEN];
    private int[] indices = new int[16];
    private char[] chars = new char[LONGEST_TOKEN];
    private int count;

    Tokens(boolean withSpans) {
      this.withSpans = withSpans;
    }

    char[] chars(String text, int start, int end) {
      if (chars.length < end - start) {
        chars = new char[2 * (end - start)];
      }
      text.getChars(start, end, chars, 0);
      return chars;
    }

    void add(int index, int start, int end) {
      if (count == indices.length) {
        indices = Arrays.copyOf(indices, 2 * count);
      }
      indices[count++] = index;
      if (withSpans) {
        spans.add(new Span(start, end));
      }
    }
  }
}
