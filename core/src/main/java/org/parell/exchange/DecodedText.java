package org.parell.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/**
 * Characters of a stream of bytes, without byte order mark. Unlike the JDK's, this reader gives all
 * that stands before bytes it cannot decode, and then tells the place of these.
 */
final class DecodedText extends Reader {

  private static final int BUFFER_SIZE = 8192;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final InputStream in;
  private final CharsetDecoder decoder;
  private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER_SIZE).flip();
  private final CharBuffer chars = CharBuffer.allocate(BUFFER_SIZE).flip();
  private boolean atStart = true;
  private boolean atEnd;
  private boolean failed;
  private long line = 1;
  private long column = 1;

  DecodedText(InputStream in, Charset charset) {
    this.in = in;
    decoder = charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  @Override
  public int read(char[] out, int offset, int length) throws IOException {
    while (!chars.hasRemaining()) {
      if (failed) {
        throw new UndecodableTextException(line, column, decoder.charset().name());
      }
      if (atEnd) {
        return -1;
      }
      fill();
    }
    int count = Math.min(length, chars.remaining());
    chars.get(out, offset, count);
    for (int i = offset; i < offset + count; i++) {
      if (out[i] == '\n') {
        line++;
        column = 1;
      } else {
        column++;
      }
    }
    return count;
  }

  private void fill() throws IOException {
    bytes.compact();
    int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
    atEnd = count < 0;
    bytes.position(bytes.position() + Math.max(count, 0)).flip();
    chars.clear();
    CoderResult result = decoder.decode(bytes, chars, atEnd);
    chars.flip();
    failed = result.isError();
    // more bytes than fit as characters wait for the next call, even at the end of the stream
    atEnd &= !result.isOverflow();
    if (atStart && chars.hasRemaining()) {
      atStart = false;
      if (chars.get(chars.position()) == BYTE_ORDER_MARK) {
        chars.get();
      }
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
