package org.parell.lexicon;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the bytes of a file are. */
final class FileBytes {

  private static final int BUFFER_SIZE = 8192;

  private FileBytes() {}

  /** A file, or what looks like one, as a pipe does. */
  static BufferedInputStream open(Path file) throws IOException {
    return new BufferedInputStream(new FilterInputStream(Files.newInputStream(file)) {
      @Override
      public int available() {
        // of a pipe the JDK fails to tell, and a buffer would fail with it
        return 0;
      }
    });
  }

  /** UTF-8, or UTF-16 when a byte order mark says so. The stream is left where it is. */
  static Charset charset(BufferedInputStream in) throws IOException {
    return switch (firstTwo(in)) {
      case 0xFEFF -> StandardCharsets.UTF_16BE;
      case 0xFFFE -> StandardCharsets.UTF_16LE;
      default -> StandardCharsets.UTF_8;
    };
  }

  private static int firstTwo(BufferedInputStream in) throws IOException {
    in.mark(2);
    byte[] bytes = in.readNBytes(2);
    in.reset();
    return bytes.length < 2 ? -1 : (bytes[0] & 0xFF) << 8 | (bytes[1] & 0xFF);
  }

  /**
   * What is to be thrown for a file that is not in its charset. Reads it again up to the place,
   * since a reader of text tells none; what is no file, as a pipe, cannot be read twice.
   */
  static LexiconFormatException trouble(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return notText(file.toString(), "UTF-8");
    }
    try (BufferedInputStream in = open(file)) {
      Charset charset = charset(in);
      return switch (firstTwo(in)) {
        case 0x1F8B -> archive(file, "a gzip file; unpack it");
        case 0x504B ->
          archive(
              file, "a zip archive or a spreadsheet; save it as text with tabs between columns");
        default -> notText(file + ", line " + line(in, charset.newDecoder()), charset.name());
      };
    }
  }

  private static LexiconFormatException archive(Path file, String found) {
    return new LexiconFormatException(file + ": expected text in UTF-8, found " + found);
  }

  private static LexiconFormatException notText(String place, String charset) {
    return new LexiconFormatException(
        "%s: expected text in %s, found other bytes; save it as UTF-8".formatted(place, charset));
  }

  /** The line of the first bytes that are no characters, from 1 on. */
  private static long line(InputStream in, CharsetDecoder decoder) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(BUFFER_SIZE);
    CharBuffer chars = CharBuffer.allocate(BUFFER_SIZE);
    long line = 1;
    for (boolean end = false; !end; ) {
      int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
      end = count < 0;
      bytes.position(bytes.position() + Math.max(count, 0)).flip();
      CoderResult result = decoder.decode(bytes, chars, end);
      bytes.compact();
      line += chars.flip().chars().filter(c -> c == '\n').count();
      chars.clear();
      end |= result.isError();
    }
    return line;
  }
}
