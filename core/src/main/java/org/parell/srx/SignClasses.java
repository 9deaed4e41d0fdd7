package org.parell.srx;

/**
 * Classes of characters and what is made of them, as regular expressions that the JDK, ICU and others
 * read alike.
 *
 * <p>They are what the segmenter's own rules look for. No look-around and no {@code \b}, {@code \w} or
 * {@code \s}, which differ from engine to engine; all that is not a letter is escaped. A star or plus
 * inside a class is escaped too, since some engines replace those they take for repetitions.
 */
final class SignClasses {

  /** White space, line ends and no-break spaces included. */
  static final String SPACE = "[\\t-\\r\\u0085\\p{Z}]";

  /** As much white space as stands between two words, where the length has to be bounded. */
  static final String SOME_SPACE = SPACE + "{1,3}";

  /** What is in {@link #SPACE}, for classes that are made of several. */
  static final String SPACES = "\\t-\\r\\u0085\\p{Z}";

  static final String MARKS = ".?!\\u2026\\u203C\\u203D\\u2047-\\u2049";

  static final String MARK = "[" + MARKS + "]";

  /** A run of marks; without bound, a line of them would take long in any engine. */
  static final String SOME_MARKS = MARK + "{1,5}";

  /** A mark that ends a sentence whatever follows. */
  static final String STRONG_MARK = "[?!\\u203C\\u203D\\u2047-\\u2049]";

  static final String ELLIPSIS = "(?:\\u2026|\\.{2,5})";

  static final String DASHES = "\\-\\u2010-\\u2015";

  private static final String QUOTES = "\"'\\u00AB\\u00BB\\u2018-\\u201F\\u2039\\u203A";

  private static final String CLOSERS =
      QUOTES + ")\\]\\}\\*_\\u00B2\\u00B3\\u00B9\\u2070\\u2074-\\u2079";

  /** One quotation mark, bracket or sign of emphasis behind a mark. */
  static final String CLOSER = "[" + CLOSERS + "]";

  /** One of these that surely closes, even apart from the mark. */
  static final String SPACED_CLOSER = "[\\u00BB\\u201D)\\]\\}]";

  static final String OPENING_BRACKET = "[(\\[\\{]";

  /** What is in {@link #OPENERS}, for classes that are made of several. */
  static final String OPENER = QUOTES + "\\p{Ps}\\p{Pi}\\*_\\u00BF\\u00A1";

  /** What may stand before the first word of a sentence. */
  static final String OPENERS = "[" + OPENER + "]{0,8}";

  /** The content of a reference such as {@code [12]}, {@code [a]} or {@code [note 3]}. */
  private static final String REFERENCE = "\\[(?:\\p{Ll}|\\^[\\p{L}\\p{Nd}_]{1,20}"
      + "|[\\p{Ll} ,.:" + DASHES + "]{0,12}\\p{Nd}[\\p{Ll}\\p{Nd} ,.:" + DASHES + "]{0,12})\\]";

  /** {@code [...]}, an omission. */
  private static final String OMISSION = "\\[(?:\\.{1,3}|\\u2026)\\]";

  private static final String EMOTICON = "[:;]-?[()DPp]{1,4}";

  /** What belongs to the sentence before, though white space stands between. */
  static final String APART =
      "(?:" + SPACED_CLOSER + "|" + REFERENCE + "|" + OMISSION + "|" + EMOTICON + ")";

  /** {@code [citation needed]} without white space before. */
  private static final String REMARK = "\\[\\p{Ll}[\\p{Ll} ,.:" + DASHES + "]{1,30}\\]";

  /** What closes behind a mark: quotation marks, brackets, references. */
  static final String CLOSING =
      "(?:" + CLOSER + "|" + REFERENCE + "|" + REMARK + "|\\(\\p{Nd}{1,3}\\)){0,5}";

  /** The same where the length has to be bounded. */
  static final String SHORT_CLOSING = CLOSER + "{0,3}";

  /** What is no part of the word that a full stop stands behind, or the start of the text. */
  static final String WORD_START = "(?:^|[^\\p{L}\\p{Nd}.\\/\\-\\u00B7\\u00B0\\u00BA])";

  /** What is no part of the word before, or the end of the text. */
  static final String WORD_END = "(?:[^\\p{L}]|$)";

  static final String BULLET = "[\\u2022\\u2023\\u2043\\u25AA\\u25CF\\u25E6\\u2219]";

  static final String UPPER = "[\\p{Lu}\\p{Lt}]";

  /** A letter in upper case or of a script without case. */
  static final String LETTER = "[\\p{Lu}\\p{Lt}\\p{Lo}]";

  /** What opens a question or an exclamation in Spanish and Catalan. */
  static final String INVERTED_MARK = "[\\u00BF\\u00A1]";

  /** Signs that are read together with the number behind. */
  static final String NUMBER_SIGN = "(?:[#$\\+\\u00A3\\u00A5\\u00A7\\u20AC]" + SPACE + "?)?";

  private SignClasses() {}
}
