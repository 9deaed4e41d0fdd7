package org.parell.cli;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/**
 * Writes all outputs of a command or none: each goes to a temporary file beside its target first,
 * and only when all are complete they take their targets' names; standard output comes last.
 */
final class Outputs {

  /** Text that can be written, always the same. */
  interface Content {

    /** Writes all of it. */
    void writeTo(Writer out) throws IOException;
  }

  /** Bytes that can be written, always the same. */
  interface Bytes {

    /** Writes all of it; the stream is not closed. */
    void writeTo(OutputStream out) throws IOException;
  }

  /** More links than this in a row, and they are taken for a circle. */
  private static final int MOST_LINKS = 40;

  private static final Set<PosixFilePermission> OWNER_ONLY =
      Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

  private static final Set<PosixFilePermission> WRITING = Set.of(
      PosixFilePermission.OWNER_WRITE,
      PosixFilePermission.GROUP_WRITE,
      PosixFilePermission.OTHERS_WRITE);

  private record Output(Path target, Bytes content) {}

  private final Streams streams;
  private final Set<Path> inputs;
  private final List<Output> files = new ArrayList<>();
  private final List<Output> devices = new ArrayList<>();
  private final List<Bytes> forStandardOutput = new ArrayList<>();

  Outputs(Streams streams) {
    this(streams, Set.of());
  }

  /**
   * Outputs that are none of some inputs.
   *
   * @param inputs the {@link #place places} of the files that are read
   */
  Outputs(Streams streams, Set<Path> inputs) {
    this.streams = streams;
    this.inputs = Set.copyOf(inputs);
  }

  /** A file itself, whatever it is called: links are followed, as far as it is there. */
  static Path place(Path file) {
    try {
      return file.toRealPath();
    } catch (IOException e) {
      return file.toAbsolutePath().normalize();
    }
  }

  /** Adds text for a file as the user names it, compressed if the name says so, or standard output. */
  void add(String name, Content content) throws InputException {
    addBytes(name, utf8(content));
  }

  /** Adds bytes in the same way. */
  void addBytes(String name, Bytes bytes) throws InputException {
    if (name.equals(OutputTarget.STANDARD_OUTPUT)) {
      addBytesForStandardOutput(bytes);
    } else {
      addBytesForFile(
          TextInput.path(name), OutputTarget.isCompressed(name) ? compressed(bytes) : bytes);
    }
  }

  /** Adds text for standard output. */
  void addStandardOutput(Content content) {
    addBytesForStandardOutput(utf8(content));
  }

  /** Adds bytes for standard output. */
  void addBytesForStandardOutput(Bytes bytes) {
    forStandardOutput.add(bytes);
  }

  /** Adds text for a file. */
  void addFile(Path target, Content content) throws InputException {
    addBytesForFile(target, utf8(content));
  }

  /** Adds bytes for a file; fails when it is an input, or is written already. */
  void addBytesForFile(Path target, Bytes bytes) throws InputException {
    checkWritable(target);
    if (inputs.contains(place(target))) {
      throw new InputException(target + ": is an input; name another file to write");
    }
    for (Output output : files) {
      if (isSame(target, output.target())) {
        throw new InputException(
            target + ": would be written twice; each output needs a file of its own");
      }
    }
    // a device or a pipe has to be written itself; a file that took its name would harm the system
    (isSpecial(target) ? devices : files).add(new Output(target, bytes));
  }

  /** The text in UTF-8, in which a lone surrogate, which UTF-8 cannot hold, becomes U+FFFD. */
  static Bytes utf8(Content content) {
    return out -> {
      Writer writer = writer(out);
      content.writeTo(writer);
      writer.flush();
    };
  }

  /** The bytes compressed as by gzip; the header holds no time, so bytes are the same. */
  static Bytes compressed(Bytes bytes) {
    return out -> {
      GZIPOutputStream compressed = new GZIPOutputStream(out);
      bytes.writeTo(compressed);
      compressed.finish();
    };
  }

  /** Fails in one line when a file can obviously not be written, so that no work is in vain. */
  static void checkWritable(Path target) throws InputException {
    Path folder = folder(linked(target));
    if (Files.isDirectory(target)) {
      throw new InputException(target + ": is a directory, expected the name of a file to write");
    }
    if (isProtected(target)) {
      throw new InputException(target + ": is write-protected; change its rights or name another");
    }
    if (!Files.isDirectory(folder)) {
      throw new InputException(target + ": there is no directory " + folder + "; make it first");
    }
  }

  /** True when two outputs are one file, perhaps under two names. */
  static boolean isSame(Path one, Path other) throws InputException {
    Path onePlace = linked(one);
    Path otherPlace = linked(other);
    try {
      return realFolder(onePlace).equals(realFolder(otherPlace))
          || (Files.exists(onePlace)
              && Files.exists(otherPlace)
              && Files.isSameFile(onePlace, otherPlace));
    } catch (IOException e) {
      throw notWritten(other, e);
    }
  }

  /** The path with the links in its folder followed, where the folder exists. */
  private static Path realFolder(Path file) throws IOException {
    Path folder = folder(file);
    Path name = file.getFileName();
    boolean known = name != null && Files.isDirectory(folder);
    return known ? folder.toRealPath().resolve(name) : file.toAbsolutePath().normalize();
  }

  /**
   * Writes everything.
   *
   * @return the files that were written
   */
  List<Path> write() throws InputException {
    List<Path> temporaries = new ArrayList<>();
    try {
      for (Output output : files) {
        Path temporary = beside(output.target());
        temporaries.add(temporary);
        makePrivate(temporary, output.target());
        write(output, temporary);
      }
      for (int i = 0; i < files.size(); i++) {
        rename(temporaries.get(i), files.get(i).target());
      }
    } finally {
      for (Path temporary : temporaries) {
        deleteQuietly(temporary);
      }
    }
    for (Output output : devices) {
      write(output, output.target());
    }
    for (Bytes content : forStandardOutput) {
      writeToStandardOutput(content);
    }
    return Stream.concat(files.stream(), devices.stream()).map(Output::target).toList();
  }

  private static Path beside(Path target) throws InputException {
    Path place = linked(target);
    String name = "." + place.getFileName() + "." + ProcessHandle.current().pid() + ".part";
    Path temporary = place.resolveSibling(name);
    // when the user interrupts, nothing stays behind
    temporary.toFile().deleteOnExit();
    return temporary;
  }

  /** Lets nobody else look into the new file where the one it replaces may be secret. */
  private static void makePrivate(Path temporary, Path target) throws InputException {
    try {
      if (rights(target).isPresent()) {
        // a run that was killed may have left one
        Files.deleteIfExists(temporary);
        Files.createFile(temporary, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
      }
    } catch (IOException e) {
      throw notWritten(target, e);
    }
  }

  /** The access rights of a file that exists, on systems that have them. */
  private static Optional<Set<PosixFilePermission>> rights(Path target) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(target, PosixFileAttributeView.class);
    return view == null || !Files.exists(target)
        ? Optional.empty()
        : Optional.of(view.readAttributes().permissions());
  }

  /** Also when nobody may write the file, which the system does not hold against its master. */
  private static boolean isProtected(Path target) throws InputException {
    try {
      return Files.isRegularFile(target)
          && (!Files.isWritable(target)
              || rights(target).map(own -> Collections.disjoint(own, WRITING)).orElse(false));
    } catch (IOException e) {
      throw notWritten(target, e);
    }
  }

  private static void write(Output output, Path file) throws InputException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      output.content().writeTo(out);
    } catch (IOException e) {
      throw notWritten(output.target(), e);
    }
  }

  private static void rename(Path temporary, Path target) throws InputException {
    try {
      Path place = linked(target);
      Optional<Set<PosixFilePermission>> rights = rights(place);
      if (rights.isPresent()) {
        Files.setPosixFilePermissions(temporary, rights.get());
      }
      try {
        Files.move(
            temporary, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(temporary, place, StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw notWritten(target, e);
    }
  }

  /** The file itself: of a link what it leads to, even if not there yet, so that the link stays. */
  private static Path linked(Path target) throws InputException {
    try {
      Path place = target;
      for (int i = 0; i < MOST_LINKS; i++) {
        if (!Files.isSymbolicLink(place)) {
          return place;
        }
        place = place.resolveSibling(Files.readSymbolicLink(place));
      }
    } catch (IOException e) {
      throw notWritten(target, e);
    }
    throw new InputException(target + ": cannot be written: its links lead in a circle");
  }

  private static InputException notWritten(Path target, IOException e) {
    return new InputException(target + ": cannot be written: " + TextInput.reason(e));
  }

  private void writeToStandardOutput(Bytes content) throws InputException {
    OutputStream out = streams.out();
    try {
      content.writeTo(out);
      out.flush();
    } catch (StandardOutput.ClosedException e) {
      // who reads has had enough; that is no error
    } catch (IOException e) {
      throw new InputException("standard output: cannot be written: " + TextInput.reason(e));
    }
  }

  private static Writer writer(OutputStream out) {
    byte[] replacement = "\uFFFD".getBytes(StandardCharsets.UTF_8);
    return new BufferedWriter(new OutputStreamWriter(
        out,
        StandardCharsets.UTF_8
            .newEncoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE)
            .replaceWith(replacement)));
  }

  private static boolean isSpecial(Path path) {
    return Files.exists(path) && !Files.isRegularFile(path) && !Files.isDirectory(path);
  }

  private static Path folder(Path target) {
    Path parent = target.toAbsolutePath().getParent();
    return parent == null ? target.toAbsolutePath() : parent;
  }

  private static void deleteQuietly(Path temporary) {
    try {
      Files.deleteIfExists(temporary);
    } catch (IOException e) {
      // it is gone at exit at the latest
    }
  }
}
