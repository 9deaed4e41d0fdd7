package org.parell.document;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The charset that HTML says it is in. */
final class DeclaredCharset {

  /** Browsers look no further. */
  private static final int SAMPLE_BYTES = 1024;

  private static final Pattern META = Pattern.compile(
      "<meta\\s[^<>]{0,200}?\\bcharset\\s*=\\s*[\"']?\\s*([\\w.:+-]{1,40})",
      Pattern.CASE_INSENSITIVE);

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private DeclaredCharset() {}

  /**
   * What the first {@code meta} element with a charset says, as browsers take it: Latin-1 and ASCII are
   * windows-1252, and UTF-16 cannot be, since the element could not be read.
   */
  static Optional<Charset> of(byte[] bytes) {
    int length = Math.min(bytes.length, SAMPLE_BYTES);
    Matcher meta = META.matcher(new String(bytes, 0, length, StandardCharsets.ISO_8859_1));
    if (!meta.find()) {
      return Optional.empty();
    }
    try {
      Charset charset = Charset.forName(meta.group(1));
      if (charset.equals(StandardCharsets.ISO_8859_1)
          || charset.equals(StandardCharsets.US_ASCII)) {
        return Optional.of(WINDOWS_1252);
      }
      return charset.name().startsWith("UTF-") ? Optional.empty() : Optional.of(charset);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }
}
