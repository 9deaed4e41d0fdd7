package org.parell.exchange;

import java.util.List;

/**
 * A line of fields with tabs between, none of them quoted.
 *
 * @param name what messages call the input
 * @param number counted from 1
 */
record TabbedLine(String name, int number, List<String> fields) {

  /** The line that was read last. */
  static TabbedLine of(TextLines lines, String text) {
    return new TabbedLine(lines.name(), lines.number(), List.of(text.split("\t", -1)));
  }

  /** A field that holds a confidence. */
  double confidence(int index) throws ExchangeFormatException {
    String field = fields.get(index).strip();
    return Confidence.parsed(field)
        .orElseThrow(() -> trouble(index, "a confidence from 0 to 1, such as 0.9731", field));
  }

  /** What is to be thrown when a field is not as it should be. */
  ExchangeFormatException trouble(int index, String expected, String found) {
    int offset = 0;
    for (String field : fields.subList(0, index)) {
      offset += field.length() + 1;
    }
    return TextLines.trouble(name, number, offset, expected, found);
  }

  /** What is to be thrown when there are not the right number of fields. */
  ExchangeFormatException wrongCount(String expected) {
    String found = TextLines.shown(String.join("\t", fields));
    return new ExchangeFormatException("%s, line %s: expected %s, found %s in \"%s\""
        .formatted(name, number, expected, fields.size(), found));
  }
}
