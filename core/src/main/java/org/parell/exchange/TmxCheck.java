package org.parell.exchange;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.parell.language.Language;

/**
 * Tells before a TMX file is imported what a program would refuse, drop or misread. Immutable and
 * thread-safe.
 *
 * <p>What a program does was tried on OmegaT 5.8, Okapi 1.47 and translate-toolkit 3.8; of Trados,
 * memoQ and Weblate it is what their manuals or sources say. For {@link TmxProgram#ANY} it is TMX 1.4
 * that decides. What concerns a language tag is told once for each.
 *
 * <p>A file that is not well-formed is checked up to that place; characters that XML cannot hold are
 * passed over, so that all of them are told. Nothing is fetched and no entity expanded. Time is linear
 * in the file; memory is that of a unit, and of the identifiers.
 */
public final class TmxCheck {

  private final TmxProgram program;
  private final Optional<Language> source;
  private final Optional<Language> target;

  private TmxCheck(TmxProgram program, Optional<Language> source, Optional<Language> target) {
    this.program = requireNonNull(program, "program");
    this.source = source;
    this.target = target;
  }

  /** The check for one program, which takes the source language that the header names. */
  public static TmxCheck forProgram(TmxProgram program) {
    return new TmxCheck(program, Optional.empty(), Optional.empty());
  }

  /** This check, for a program that is asked for units in two languages. */
  public TmxCheck withLanguages(Language newSource, Language newTarget) {
    return new TmxCheck(program, Optional.of(newSource), Optional.of(newTarget));
  }

  /**
   * Checks a file, packed with gzip or not.
   *
   * @param findings takes what is found, in the order of the file
   * @return the number of units
   * @throws ExchangeFormatException when it is in a charset that nobody knows, or a zip archive
   * @throws IOException when the file cannot be read
   */
  public long check(Path file, Consumer<TmxFinding> findings)
      throws IOException, ExchangeFormatException {
    try (Reader in = TmxFile.open(file)) {
      return check(in, findings);
    }
  }

  /**
   * Checks what a stream holds, packed with gzip or not; it is not closed.
   *
   * @param name what messages call the input
   * @param findings takes what is found, in the order of the file
   * @return the number of units
   * @throws ExchangeFormatException when it is in a charset that nobody knows, or a zip archive
   * @throws IOException when {@code in} fails
   */
  @SuppressWarnings("resource") // the caller closes the stream
  public long check(String name, InputStream in, Consumer<TmxFinding> findings)
      throws IOException, ExchangeFormatException {
    return check(TmxFile.open(name, in), findings);
  }

  private long check(Reader in, Consumer<TmxFinding> findings) throws IOException {
    return new TmxInspection(program, source, target, new LegalCharacters(in), findings).run();
  }
}
