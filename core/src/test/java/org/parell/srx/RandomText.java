package org.parell.srx;

import java.util.Random;

/** Words, marks, brackets and white space in any order. */
final class RandomText {

  private static final String[] PIECES = {
    "word",
    "Word",
    "The",
    "the",
    "I",
    "a",
    "aa",
    "Å",
    "U.S.",
    "Mr.",
    "etc.",
    "kap.",
    "a.",
    "C.",
    "17.",
    "3",
    "iv.",
    "1)",
    "2)",
    "•",
    ".",
    "?",
    "!",
    "...",
    ". . .",
    "…",
    "[...]",
    "[12]",
    "(2)",
    ":",
    ";",
    ",",
    "-",
    "–",
    "—",
    "\"",
    "«",
    "»",
    "(",
    ")",
    "[",
    "]",
    "'",
    "*",
    "¿",
    "¡",
    "l'",
    "x.Yz",
    "“",
    "”",
    "§",
    "Oslo",
    "mai",
    "日本。",
    "？",
    "\uD83D\uDE00",
    "\uD800",
    "\u0000"
  };

  private static final String[] SPACES = {"", " ", " ", " ", " ", "\n", "\u00A0", "  ", "\u2028"};

  private RandomText() {}

  static String of(Random random, int pieces) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < pieces; i++) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
      text.append(SPACES[random.nextInt(SPACES.length)]);
    }
    return text.toString();
  }
}
