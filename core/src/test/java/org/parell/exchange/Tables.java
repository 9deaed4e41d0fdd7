package org.parell.exchange;

import java.util.List;

/** What is left of texts that went through a table of lines. */
final class Tables {

  private Tables() {}

  /** The texts without those that are empty. */
  static List<String> cleaned(List<String> texts) {
    return texts.stream().map(Tables::cleaned).filter(text -> !text.isEmpty()).toList();
  }

  /** A text with all that ends a line as a space, white space folded, {@code ~~~} parted by spaces. */
  static String cleaned(String text) {
    return text.replaceAll(
            "[\\p{Cntrl}\\x{85}\\x{2028}\\x{2029}&&[^\\x{00}-\\x08\\x0E-\\x1B]]", " ")
        .replaceAll("[\\x00\\x{D800}-\\x{DFFF}]", "\uFFFD")
        .replace("\u00A0~~~", " ~~~")
        .replaceAll("[ \\x1F]+", " ")
        .strip();
  }
}
