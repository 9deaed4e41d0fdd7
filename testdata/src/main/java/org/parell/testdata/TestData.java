package org.parell.testdata;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Hands out the files of this module by their path, such as {@code texts/barrel.en.txt}. */
public final class TestData {

  private TestData() {}

  /** The text of a file in UTF-8. */
  public static String text(String path) {
    return new String(bytes(path), StandardCharsets.UTF_8);
  }

  /** The lines of a file in UTF-8, without their ends; gold files hold one thing a line. */
  public static List<String> lines(String path) {
    return text(path).lines().toList();
  }

  /** The bytes of a file. */
  public static byte[] bytes(String path) {
    try (InputStream in = TestData.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new FileNotFoundException(path + ": not among the test data");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Copies a file under its own name into a directory, for what reads from disk only.
   *
   * @return the copy
   * @throws IOException when the copy cannot be written, or is there already
   */
  public static Path copyTo(String path, Path directory) throws IOException {
    Path copy = directory.resolve(path.substring(path.lastIndexOf('/') + 1));
    try (InputStream in = TestData.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new FileNotFoundException(path + ": not among the test data");
      }
      Files.copy(in, copy);
    }
    return copy;
  }
}
