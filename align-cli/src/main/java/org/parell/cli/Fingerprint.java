package org.parell.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Tells whether files and settings are the same as they were: SHA-256, as hexadecimal digits. */
final class Fingerprint {

  private static final int PIECE = 1 << 16;

  private Fingerprint() {}

  /** That of a file. */
  static String of(Path file) throws InputException {
    TextInput.checkReadable(file);
    MessageDigest digest = digest();
    try (InputStream in = Files.newInputStream(file)) {
      byte[] piece = new byte[PIECE];
      for (int count = in.read(piece); count >= 0; count = in.read(piece)) {
        digest.update(piece, 0, count);
      }
    } catch (IOException e) {
      throw new InputException(file + ": cannot be read: " + TextInput.reason(e));
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** That of texts in their order. */
  static String of(List<String> texts) {
    MessageDigest digest = digest();
    for (String text : texts) {
      digest.update((text.length() + ":" + text).getBytes(StandardCharsets.UTF_8));
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
  }
}
