package org.parell.exchange;

/** Text as one field of a line of tab-separated values, where nothing is quoted. */
final class TsvField {

  private TsvField() {}

  /** Tabs and line ends of any kind as spaces; U+0000 and lone surrogates as U+FFFD. */
  static String text(String content) {
    return CodePoints.replace(
        oneLine(content), c -> c == 0 || CodePoints.isLoneSurrogate(c), CodePoints.REPLACEMENT);
  }

  /** Tabs and line ends of any kind as spaces. */
  static String oneLine(String content) {
    return CodePoints.replace(content, TsvField::endsField, " ");
  }

  /** True of the tab and of all that some reader of lines takes for the end of one. */
  private static boolean endsField(int c) {
    return (c >= '\t' && c <= '\r')
        || (c >= 0x1C && c <= 0x1E)
        || c == 0x85
        || c == 0x2028
        || c == 0x2029;
  }
}
