package org.parell.document;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;

/** Guesses the charset of text that is not UTF-8, by ICU's statistics of letters. */
final class CharsetGuess {

  /** ICU looks at no more than this many bytes for charsets of one byte a character. */
  private static final int SAMPLE_BYTES = 8000;

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private CharsetGuess() {}

  /**
   * Charsets that the bytes may be in, the likeliest first.
   *
   * <p>Empty when the bytes look like UTF-8 with a fault in it: taking such a file for Latin-1 would
   * spoil each letter of it to save one.
   */
  static Set<Charset> of(byte[] bytes) {
    Set<Charset> guesses = new LinkedHashSet<>();
    CharsetMatch[] matches = new CharsetDetector().setText(sample(bytes)).detectAll();
    for (CharsetMatch match : matches) {
      String name = match.getName();
      if (name.equals("UTF-8") && guesses.isEmpty()) {
        return guesses;
      }
      // UTF-16 and UTF-32 hold NUL bytes in any European text, and those are refused earlier
      if (name.startsWith("UTF-") || !Charset.isSupported(name)) {
        continue;
      }
      if (name.equals("ISO-8859-1")) {
        guesses.add(WINDOWS_1252);
      }
      guesses.add(Charset.forName(name));
    }
    guesses.add(WINDOWS_1252);
    guesses.add(StandardCharsets.ISO_8859_1);
    return guesses;
  }

  /** A part that begins a little before the first byte that says anything about the charset. */
  private static byte[] sample(byte[] bytes) {
    int first = 0;
    while (first < bytes.length && bytes[first] >= 0) {
      first++;
    }
    int start = Math.max(0, Math.min(first - SAMPLE_BYTES / 10, bytes.length - SAMPLE_BYTES));
    return Arrays.copyOfRange(bytes, start, Math.min(bytes.length, start + SAMPLE_BYTES));
  }
}
