package org.parell.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parell.language.AbbreviationReader;
import org.parell.language.Abbreviations;
import org.parell.language.LanguageFormatException;
import picocli.CommandLine.Option;

/** The option for abbreviations of the user's own. */
final class AbbreviationInput {

  @Option(
      names = "--abbreviations",
      paramLabel = "FILE",
      description =
          "Abbreviations to know beside those of the language, one a line, such as jf.; their full"
              + " stop ends no sentence. A tab and a class, such as before-number, say otherwise.")
  private @Nullable String file;

  private @Nullable Abbreviations abbreviations;

  /** The file as typed, when the user brings one. */
  Optional<String> file() {
    return Optional.ofNullable(file);
  }

  /** The user's abbreviations; none when there is no file, which is read once. */
  synchronized Abbreviations read() throws InputException {
    if (file == null) {
      return Abbreviations.EMPTY;
    }
    if (abbreviations == null) {
      abbreviations = read(file);
    }
    return abbreviations;
  }

  private static Abbreviations read(String file) throws InputException {
    Path path = TextInput.path(file);
    TextInput.checkReadable(path);
    try {
      return AbbreviationReader.read(path);
    } catch (LanguageFormatException e) {
      throw new InputException(e.getMessage());
    } catch (IOException e) {
      throw new InputException(path + ": cannot be read: " + TextInput.reason(e));
    }
  }
}
