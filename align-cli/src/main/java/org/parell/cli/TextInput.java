package org.parell.cli;

import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parell.document.DocumentFormatException;
import org.parell.document.TextFile;
import org.parell.formats.DocumentFormat;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Reads the files of a command line, and says in one line what is wrong with one. */
final class TextInput {

  /** The argument that means standard input. */
  static final String STANDARD_INPUT = "-";

  // UTF-8 taken for Latin-1 and written as UTF-8 again: two such pairs are no accident
  private static final Pattern MOJIBAKE = Pattern.compile("[ÃÂ][\\u0080-\\u00BF]");

  @Option(
      names = "--encoding",
      paramLabel = "CHARSET",
      converter = CharsetConverter.class,
      description = "Charset of the input. Default: told from each file (UTF-8, UTF-16, …).")
  private @Nullable Charset encoding;

  @Option(
      names = "--input-format",
      paramLabel = "FORMAT",
      description =
          "plain, wikitext, markdown or html, whatever the input looks like. Default: told"
              + " from each file's ending, else from its content.")
  private @Nullable InputFormat inputFormat;

  private final Streams streams;
  private final Messages messages;

  TextInput(Streams streams, Messages messages) {
    this.streams = streams;
    this.messages = messages;
  }

  /** Fails in one line unless there is something to read, so that no work is in vain. */
  void check(String argument) throws InputException {
    if (!argument.equals(STANDARD_INPUT)) {
      checkReadable(path(argument));
    }
  }

  /** The decoded text of a file, or of standard input for {@code -}. */
  TextFile read(String argument) throws InputException {
    TextFile file = argument.equals(STANDARD_INPUT) ? standardInput() : file(path(argument));
    String label = label(argument);
    messages.detail(label + ": read as " + file.charset().name());
    warnAboutCharacters(label, file);
    return file;
  }

  /** The format of a file; one that its name does not promise is pointed out. */
  DocumentFormat format(String label, TextFile file) {
    if (inputFormat != null) {
      return inputFormat.format();
    }
    DocumentFormat format = DocumentFormat.of(file);
    // what an empty file of this name is taken for, the name alone has told
    if (format != DocumentFormat.of(TextFile.of(file.name(), ""))) {
      messages.say("%s: read as %s, by its content; settle it with --input-format"
          .formatted(label, name(format)));
    }
    return format;
  }

  /** True when the user names the format. */
  boolean hasFormat() {
    return inputFormat != null;
  }

  /** What messages call a format. */
  static String name(DocumentFormat format) {
    return format.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** What messages call a file: as the user does. */
  static String label(String argument) {
    return argument.equals(STANDARD_INPUT) ? "standard input" : argument;
  }

  /** What outputs call a file where its name alone could mean several: the path as typed. */
  static String typedPath(String argument) {
    return label(argument).replace(File.separatorChar, '/');
  }

  /** A path as the file system knows it. */
  static Path path(String argument) throws InputException {
    try {
      return Path.of(argument);
    } catch (InvalidPathException e) {
      throw new InputException("\"" + argument + "\": not a file name on this system");
    }
  }

  /** Where the inputs of a command line are, so that none is overwritten. */
  static Set<Path> places(List<String> arguments) throws InputException {
    Set<Path> places = new HashSet<>();
    for (String argument : arguments) {
      if (!argument.equals(STANDARD_INPUT)) {
        places.add(Outputs.place(path(argument)));
      }
    }
    return places;
  }

  /** Fails in one line unless there is a file to read. */
  static void checkReadable(Path path) throws InputException {
    if (Files.isDirectory(path)) {
      throw new InputException(path + ": is a directory, expected a file; name a file in it");
    }
    if (Files.notExists(path)) {
      throw new InputException(path + ": no such file; check the path");
    }
    if (!Files.isReadable(path)) {
      throw new InputException(path + ": no permission to read it; check its access rights");
    }
  }

  /** What went wrong with a file, in the user's words. */
  static String reason(IOException e) {
    if (e instanceof NoSuchFileException) {
      return "no such file or directory";
    }
    if (e instanceof AccessDeniedException) {
      return "no permission";
    }
    String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message;
  }

  private TextFile file(Path path) throws InputException {
    checkReadable(path);
    try {
      return encoding == null ? TextFile.read(path) : TextFile.read(path, encoding);
    } catch (DocumentFormatException e) {
      throw new InputException(e.getMessage());
    } catch (IOException e) {
      throw new InputException(path + ": cannot be read: " + reason(e));
    }
  }

  private TextFile standardInput() throws InputException {
    String name = label(STANDARD_INPUT);
    try {
      return encoding == null
          ? TextFile.read(streams.in(), name)
          : TextFile.read(streams.in(), name, encoding);
    } catch (DocumentFormatException e) {
      throw new InputException(e.getMessage());
    } catch (IOException e) {
      throw new InputException(name + ": cannot be read: " + reason(e));
    }
  }

  private void warnAboutCharacters(String label, TextFile file) {
    if (file.guessed()) {
      messages.warn("%s: not UTF-8; read as %s, which is a guess; settle it with --encoding"
          .formatted(label, file.charset().name()));
    }
    int lost = 0;
    for (int at = file.text().indexOf('\uFFFD'); at >= 0; ) {
      lost++;
      at = file.text().indexOf('\uFFFD', at + 1);
    }
    if (lost > 0) {
      messages.warn("%s: %s characters are lost (U+FFFD) in it".formatted(label, lost));
    }
    // to look for a character is much faster than to try the pattern everywhere
    if (file.text().indexOf('Ã') < 0 && file.text().indexOf('Â') < 0) {
      return;
    }
    Matcher matcher = MOJIBAKE.matcher(file.text());
    if (matcher.find() && matcher.find()) {
      messages.warn("%s: \"%s\" looks as if the text had once been decoded wrongly"
          .formatted(label, matcher.group()));
    }
  }

  /** Takes the name of a charset from the command line. */
  static final class CharsetConverter implements ITypeConverter<Charset> {

    CharsetConverter() {}

    @Override
    public Charset convert(String name) {
      try {
        return Charset.forName(name);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException("unknown charset \"" + name
            + "\": expected a name such as UTF-8, UTF-16 or windows-1252");
      }
    }
  }
}
