package org.parell.document;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Guesses the charset of text that is not UTF-8, by ICU's statistics of letters.
 *
 * <p>Those need some text: of a line or two they say Big5 or ISO-8859-2 as readily as the truth. So
 * windows-1252 comes first where the evidence is thin (few bytes beyond ASCII, or little
 * confidence) and the text makes sense in it: those bytes are letters or quotes among more letters of
 * ASCII. Short texts in other charsets of Latin letters pay for that.
 */
final class CharsetGuess {

  /** ICU looks at no more than this many bytes for charsets of one byte a character. */
  private static final int SAMPLE_BYTES = 8000;

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /** With fewer bytes beyond ASCII than this, statistics of letters are chance. */
  private static final int FEWEST_TELLING_BYTES = 20;

  /** Of 100; ICU gives 10 to a charset of several bytes for want of anything against it. */
  private static final int LITTLE_CONFIDENCE = 20;

  /** Signs beyond ASCII that texts in Latin script have, in windows-1252. */
  private static final String WESTERN_SIGNS = "‘’‚“”„«»‹›–—…•·¿¡§°ºª€£\u00A0\u00AD";

  private CharsetGuess() {}

  /**
   * Charsets that the bytes may be in, the likeliest first.
   *
   * <p>Empty when the bytes look like UTF-8 with a fault in it: taking such a file for Latin-1 would
   * spoil each letter of it to save one.
   */
  static Set<Charset> of(byte[] bytes) {
    Set<Charset> guesses = new LinkedHashSet<>();
    byte[] sample = sample(bytes);
    CharsetMatch[] matches = new CharsetDetector().setText(sample).detectAll();
    boolean thin = matches.length == 0
        || matches[0].getConfidence() <= LITTLE_CONFIDENCE
        || bytesBeyondAscii(sample) < FEWEST_TELLING_BYTES;
    for (CharsetMatch match : matches) {
      String name = match.getName();
      if (name.equals("UTF-8") && guesses.isEmpty()) {
        return guesses;
      }
      if (guesses.isEmpty() && thin && isWestern(sample)) {
        guesses.add(WINDOWS_1252);
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

  private static int bytesBeyondAscii(byte[] bytes) {
    int count = 0;
    for (byte b : bytes) {
      count += b < 0 ? 1 : 0;
    }
    return count;
  }

  /** True when bytes beyond ASCII are letters and signs of windows-1252, and fewer than others. */
  private static boolean isWestern(byte[] bytes) {
    String text = new String(bytes, WINDOWS_1252);
    int ascii = 0;
    int beyond = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        ascii += Character.isLetter(c) ? 1 : 0;
      } else if (Character.isLetter(c)) {
        beyond++;
      } else if (WESTERN_SIGNS.indexOf(c) < 0) {
        return false;
      }
    }
    return beyond < ascii;
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
