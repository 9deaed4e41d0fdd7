package org.parell.document;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * The decoded content of a file.
 *
 * <p>When no charset is named, a file is UTF-8, or UTF-16 or UTF-32 if it says so with a byte order mark, or what
 * a {@code meta} element of HTML in its first 1024 bytes says; any other is guessed from its bytes, and {@code guessed} is true so that a user can be told. Reading
 * takes linear time and holds the file's bytes and its text once each.
 *
 * <p>All doors throw {@link DocumentFormatException} for a file that is no text in that charset:
 * bytes that the charset does not know, NUL, or mostly control characters. Trouble with the disk is
 * the JDK's {@link IOException} as it is.
 *
 * @param name the file's name without its folder
 * @param text the content without byte order mark; line ends are as in the file
 * @param charset what the bytes were decoded with
 * @param guessed true when neither the caller nor the file named the charset
 */
public record TextFile(String name, String text, Charset charset, boolean guessed) {

  /** Byte order marks; that of UTF-32LE begins as that of UTF-16LE does, so it is tried before. */
  private enum Mark {
    UTF_8(StandardCharsets.UTF_8, 0xEF, 0xBB, 0xBF),
    UTF_32LE(Charset.forName("UTF-32LE"), 0xFF, 0xFE, 0, 0),
    UTF_32BE(Charset.forName("UTF-32BE"), 0, 0, 0xFE, 0xFF),
    UTF_16LE(StandardCharsets.UTF_16LE, 0xFF, 0xFE),
    UTF_16BE(StandardCharsets.UTF_16BE, 0xFE, 0xFF);

    private final Charset charset;
    private final byte[] bytes;

    Mark(Charset charset, int... bytes) {
      this.charset = charset;
      this.bytes = new byte[bytes.length];
      for (int i = 0; i < bytes.length; i++) {
        this.bytes[i] = (byte) bytes[i];
      }
    }

    static Optional<Mark> of(byte[] file) {
      for (Mark mark : values()) {
        if (startsWith(file, mark.bytes)) {
          return Optional.of(mark);
        }
      }
      return Optional.empty();
    }
  }

  /** Text has hardly any control characters; a file where more than 3 of 10 bytes are is none. */
  private static final double MOST_CONTROLS = 0.3;

  /** Nothing is checked but null: each string is a text. */
  public TextFile {
    requireNonNull(name, "name");
    requireNonNull(text, "text");
    requireNonNull(charset, "charset");
  }

  /** A text that needs no decoding, such as one typed or received. */
  public static TextFile of(String name, String text) {
    return new TextFile(name, text, StandardCharsets.UTF_8, false);
  }

  /** Reads a file whose charset is not known. */
  public static TextFile read(Path file) throws IOException, DocumentFormatException {
    return decoded(bytes(file), name(file));
  }

  /**
   * Reads a file in a charset. A byte order mark is believed rather than the caller, so that a charset
   * can be named for a pair of files of which one is marked.
   */
  public static TextFile read(Path file, Charset charset)
      throws IOException, DocumentFormatException {
    requireNonNull(charset, "charset");
    return decoded(bytes(file), name(file), charset);
  }

  /** Reads a stream to its end, its charset not known; the caller closes it. */
  public static TextFile read(InputStream in, String name)
      throws IOException, DocumentFormatException {
    requireNonNull(name, "name");
    return decoded(in.readAllBytes(), name);
  }

  /** Reads a stream to its end in a charset, as a file; the caller closes it. */
  public static TextFile read(InputStream in, String name, Charset charset)
      throws IOException, DocumentFormatException {
    requireNonNull(name, "name");
    requireNonNull(charset, "charset");
    return decoded(in.readAllBytes(), name, charset);
  }

  private static byte[] bytes(Path file) throws IOException, DocumentFormatException {
    long size = Files.size(file);
    if (size > Integer.MAX_VALUE - 8) {
      throw new DocumentFormatException(
          name(file) + ": expected at most 2 GB, found " + size + " bytes; split the file");
    }
    return Files.readAllBytes(file);
  }

  private static String name(Path file) {
    Path last = file.getFileName();
    return (last == null ? file : last).toString();
  }

  private static TextFile decoded(byte[] bytes, String name) throws DocumentFormatException {
    Optional<Mark> mark = Mark.of(bytes);
    if (mark.isPresent() && mark.get() != Mark.UTF_8) {
      return decoded(bytes, name, mark.get().charset);
    }
    requireText(bytes, name);
    if (mark.isPresent()) {
      return decoded(bytes, name, StandardCharsets.UTF_8);
    }
    Decoding utf8 = Decoding.of(bytes, 0, StandardCharsets.UTF_8);
    if (utf8.isComplete()) {
      return new TextFile(name, utf8.text(), StandardCharsets.UTF_8, false);
    }
    Optional<Charset> declared = DeclaredCharset.of(bytes);
    if (declared.isPresent()) {
      Decoding decoding = Decoding.of(bytes, 0, declared.get());
      if (decoding.isComplete()) {
        return new TextFile(name, decoding.text(), declared.get(), false);
      }
    }
    for (Charset charset : CharsetGuess.of(bytes)) {
      Decoding decoding = Decoding.of(bytes, 0, charset);
      if (decoding.isComplete()) {
        return new TextFile(name, decoding.text(), charset, true);
      }
    }
    throw malformed(name, StandardCharsets.UTF_8, bytes, utf8.errorOffset());
  }

  private static TextFile decoded(byte[] bytes, String name, Charset charset)
      throws DocumentFormatException {
    Optional<Mark> mark = Mark.of(bytes);
    return mark.isPresent()
        ? marked(bytes, mark.get().bytes.length, name, mark.get().charset)
        : marked(bytes, 0, name, charset);
  }

  private static TextFile marked(byte[] bytes, int start, String name, Charset charset)
      throws DocumentFormatException {
    Decoding decoding = Decoding.of(bytes, start, charset);
    if (!decoding.isComplete()) {
      throw malformed(name, charset, bytes, decoding.errorOffset());
    }
    String text = decoding.text();
    int nul = text.indexOf('\0');
    if (nul >= 0) {
      throw new DocumentFormatException(String.format(
          Locale.ROOT,
          "%s: expected text in %s, found a NUL at character %d; name another encoding with"
              + " --encoding if it is text",
          name,
          charset.name(),
          nul));
    }
    boolean mark = !text.isEmpty() && text.charAt(0) == '\uFEFF';
    return new TextFile(name, mark ? text.substring(1) : text, charset, false);
  }

  private static void requireText(byte[] bytes, String name) throws DocumentFormatException {
    int controls = 0;
    int first = -1;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == 0) {
        throw binary(name, i, "a NUL byte", ", such as --encoding UTF-16LE");
      }
      boolean control = bytes[i] > 0 && bytes[i] < ' ' && !(bytes[i] >= '\t' && bytes[i] <= '\r');
      if (control || bytes[i] == 0x7F) {
        controls++;
        first = first < 0 ? i : first;
      }
    }
    if (controls > MOST_CONTROLS * bytes.length) {
      throw binary(name, first, "mostly control characters", "");
    }
  }

  private static DocumentFormatException binary(
      String name, int offset, String found, String example) {
    return new DocumentFormatException(String.format(
        Locale.ROOT,
        "%s: expected text, found %s at byte %d; name the encoding with --encoding if it is"
            + " text%s",
        name,
        found,
        offset,
        example));
  }

  private static DocumentFormatException malformed(
      String name, Charset charset, byte[] bytes, int offset) {
    String found = offset < bytes.length
        ? String.format(Locale.ROOT, "0x%02X at byte %d", bytes[offset], offset)
        : "the end inside a character at byte " + offset;
    return new DocumentFormatException(String.format(
        Locale.ROOT,
        "%s: expected text in %s, found %s; name the right encoding with --encoding",
        name,
        charset.name(),
        found));
  }

  private static boolean startsWith(byte[] bytes, byte[] mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if (bytes[i] != mark[i]) {
        return false;
      }
    }
    return true;
  }

  /**
   * Bytes as text.
   *
   * @param text the text, replacement characters in it where the charset does not know the bytes
   * @param errorOffset the first byte that the charset does not know, or -1
   */
  private record Decoding(String text, int errorOffset) {

    static Decoding of(byte[] bytes, int start, Charset charset) {
      // String's own decoder is fast and frugal but does not tell what it replaced; only a text
      // with a replacement character needs the slow look for a place where one was put in.
      String text = new String(bytes, start, bytes.length - start, charset);
      CharsetDecoder decoder = charset.newDecoder();
      boolean clean = !text.contains(decoder.replacement());
      return new Decoding(text, clean ? -1 : errorOffset(bytes, start, decoder));
    }

    boolean isComplete() {
      return errorOffset < 0;
    }

    private static int errorOffset(byte[] bytes, int start, CharsetDecoder decoder) {
      decoder
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);
      ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
      CharBuffer out = CharBuffer.allocate(8192);
      CoderResult result;
      do {
        out.clear();
        result = decoder.decode(in, out, true);
      } while (result.isOverflow());
      return result.isError() ? in.position() : -1;
    }
  }
}
