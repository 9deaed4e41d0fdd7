package org.parell.exchange;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** The characters of a TMX file: unpacked when it is gzip, and decoded as XML says of itself. */
final class TmxFile {

  private static final int GZIP = 0x1F8B;
  private static final int ZIP = 0x504B;

  /** So many bytes tell the charset. */
  private static final int START_LENGTH = 200;

  private static final Pattern ENCODING = Pattern.compile(
      "^(?:\u00EF\u00BB\u00BF)?<\\?xml\\s[^>]{0,80}\\sencoding\\s*=\\s*[\"']([^\"'>]+)[\"']");

  private TmxFile() {}

  /**
   * Opens a file, to be closed by the caller. Reading throws an {@link UndecodableTextException}
   * where bytes are not in the charset.
   *
   * @throws ExchangeFormatException when it is a zip archive or in a charset that nobody knows
   */
  static Reader open(Path file) throws IOException, ExchangeFormatException {
    InputStream bytes = new BufferedInputStream(Files.newInputStream(file));
    try {
      return open(file.toString(), bytes);
    } catch (IOException | ExchangeFormatException | RuntimeException e) {
      bytes.close();
      throw e;
    }
  }

  /** Reads from what may be a pipe; closing the reader closes the stream. */
  static Reader open(String name, InputStream in) throws IOException, ExchangeFormatException {
    InputStream bytes = in.markSupported() ? in : new BufferedInputStream(in);
    int first = firstTwo(start(bytes, 2));
    if (first == ZIP) {
      throw new ExchangeFormatException(name + ": expected TMX, found a zip archive; unpack it");
    }
    if (first == GZIP) {
      bytes = new BufferedInputStream(new GZIPInputStream(bytes));
    }
    return new DecodedText(bytes, charset(name, start(bytes, START_LENGTH)));
  }

  /** What the bytes begin with, left to be read again. */
  private static byte[] start(InputStream bytes, int length) throws IOException {
    bytes.mark(length);
    byte[] start = bytes.readNBytes(length);
    bytes.reset();
    return start;
  }

  private static int firstTwo(byte[] start) {
    return start.length < 2 ? -1 : (start[0] & 0xFF) << 8 | start[1] & 0xFF;
  }

  private static Charset charset(String name, byte[] start) throws ExchangeFormatException {
    int first = firstTwo(start);
    if (first == 0xFEFF || first == '<') {
      return StandardCharsets.UTF_16BE;
    }
    if (first == 0xFFFE || first == '<' << 8) {
      return StandardCharsets.UTF_16LE;
    }
    Matcher encoding = ENCODING.matcher(new String(start, StandardCharsets.ISO_8859_1));
    if (!encoding.find()) {
      return StandardCharsets.UTF_8;
    }
    try {
      Charset declared = Charset.forName(encoding.group(1).strip());
      // what begins as ASCII does is not in UTF-16, whatever it says; so others read it too
      return declared.name().startsWith("UTF-16") ? StandardCharsets.UTF_8 : declared;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new ExchangeFormatException(
          "%s, line 1, column %s: expected a charset such as UTF-8, found \"%s\""
              .formatted(name, encoding.start(1) + 1, encoding.group(1)));
    }
  }
}
