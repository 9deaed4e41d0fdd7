package org.parell.srx;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The characters of an XML file. The JDK's reader would decode them too, but it prints what it thinks
 * of bytes that it cannot.
 */
final class XmlText {

  private static final Pattern ENCODING =
      Pattern.compile("^<\\?xml\\s[^>]{0,60}\\sencoding\\s*=\\s*[\"']([A-Za-z0-9._\\-]+)[\"']");

  private XmlText() {}

  /**
   * Decodes a file by its byte order mark or its declaration, as UTF-8 without either.
   *
   * @param name what messages call the file
   * @throws SrxFormatException when the charset is unknown or the bytes are not in it
   */
  static String of(String name, byte[] bytes) throws SrxFormatException {
    Charset charset = charset(name, bytes);
    CharsetDecoder decoder = charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
    CharBuffer out =
        CharBuffer.allocate((int) Math.ceil(bytes.length * (double) decoder.maxCharsPerByte()));
    CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), out, true);
    String text = out.flip().toString();
    if (result.isError()) {
      long line = text.lines().count();
      int column = text.length() - text.lastIndexOf('\n');
      throw trouble(name, Math.max(1, line), column, "expected text in " + charset.name());
    }
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static Charset charset(String name, byte[] bytes) throws SrxFormatException {
    int first = bytes.length < 2 ? 0 : (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
    if (first == 0xFEFF || first == '<') {
      return StandardCharsets.UTF_16BE;
    }
    if (first == 0xFFFE || first == '<' << 8) {
      return StandardCharsets.UTF_16LE;
    }
    String start = new String(bytes, 0, Math.min(bytes.length, 200), StandardCharsets.ISO_8859_1);
    Matcher encoding = ENCODING.matcher(start);
    if (!encoding.find()) {
      return StandardCharsets.UTF_8;
    }
    try {
      return Charset.forName(encoding.group(1));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      int column = encoding.start(1) + 1;
      throw trouble(name, 1, column, "expected a charset, found \"" + encoding.group(1) + "\"");
    }
  }

  private static SrxFormatException trouble(String name, long line, int column, String what) {
    return new SrxFormatException("%s, line %s, column %s: %s".formatted(name, line, column, what));
  }
}
