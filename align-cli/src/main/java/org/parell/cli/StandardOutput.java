package org.parell.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * The process's standard output, which unlike {@code System.out} tells when it fails, and whether
 * that is because nobody reads it any more, as after {@code | head}.
 */
final class StandardOutput extends OutputStream {

  /** Nobody reads standard output any more. */
  static final class ClosedException extends IOException {

    private static final long serialVersionUID = 1;

    ClosedException(IOException cause) {
      super(cause);
    }
  }

  // of the mode of a file, as POSIX systems have it
  private static final int FILE_TYPE = 0170000;
  private static final int PIPE = 0010000;

  private final OutputStream out = new FileOutputStream(FileDescriptor.out);

  StandardOutput() {}

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    try {
      out.write(bytes, offset, length);
    } catch (IOException e) {
      throw isPipe(e) ? new ClosedException(e) : e;
    }
  }

  /** The message tells only where it is in English, the mode only on POSIX systems. */
  private static boolean isPipe(IOException e) {
    if (String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("pipe")) {
      return true;
    }
    try {
      Object mode = Files.getAttribute(Path.of("/dev/stdout"), "unix:mode");
      return mode instanceof Integer bits && (bits & FILE_TYPE) == PIPE;
    } catch (IOException | UnsupportedOperationException | IllegalArgumentException unknown) {
      return false;
    }
  }
}
