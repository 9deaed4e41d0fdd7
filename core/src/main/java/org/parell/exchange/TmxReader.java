package org.parell.exchange;

import static java.util.Objects.requireNonNull;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.Optional;
import org.parell.bitext.Alignment;
import org.parell.language.Language;
import org.parell.xml.MalformedXmlException;
import org.parell.xml.XmlEvents;

/**
 * Reads translation memories, TMX 1.1 to 1.4b, of any program. Immutable and thread-safe.
 *
 * <p>Each {@code tu} becomes a bead: 1-1 when it has text in both languages, 1-0 or 0-1 when one is
 * missing or empty, none when both are. TMX joins the segments of a side, so other shapes do not
 * come back. The confidence is that of the property {@code x-confidence}, when it is a number from 0
 * to 1, and else 1; the documents are named by {@code x-source-file} and {@code x-target-file} of the
 * first unit.
 *
 * <p>Of a segment, text is taken, {@code hi} included; the codes of other formats ({@code bpt},
 * {@code ept}, {@code it}, {@code ph}, {@code ut}, with their subflows) are left out and {@linkplain
 * TmxReading#codeCount counted}. White space with a line break in it becomes one space.
 *
 * <p>The two languages are those that the caller names, where {@code en} finds {@code en-GB} too;
 * among several that fit, the nearest is taken. Without, the header's {@code srclang} is the source
 * and the first other language in the file the target. Texts in further languages are passed over
 * and {@linkplain TmxReading#otherVariantCount counted}.
 *
 * <p>Files are in UTF-8, UTF-16 or what their XML declaration says, and may be packed as {@code
 * .tmx.gz}. A document type is skipped, nothing is fetched and no entity expanded, so a file from
 * anywhere is safe to read; segments above {@value #MOST_CHARACTERS} characters are refused. Time is
 * linear in the file; memory is that of the texts taken.
 */
public final class TmxReader implements AlignmentReader {

  /** More characters than this in one segment are no text. */
  static final int MOST_CHARACTERS = 10_000_000;

  private static final TmxReader STANDARD = builder().build();

  private final Optional<Language> source;
  private final Optional<Language> target;

  private TmxReader(Builder builder) {
    source = builder.source;
    target = builder.target;
  }

  /** The reader that finds the languages in the file. */
  public static TmxReader standard() {
    return STANDARD;
  }

  /** Starts from the defaults. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public Alignment read(String name, Reader in) throws IOException, ExchangeFormatException {
    return readCounted(name, in).alignment();
  }

  /**
   * Reads a file, packed with gzip or not, in the charset that it names.
   *
   * @throws ExchangeFormatException when the file is no TMX, or not in its charset
   * @throws IOException when the file cannot be read
   */
  @Override
  public Alignment read(Path file) throws IOException, ExchangeFormatException {
    return readCounted(file).alignment();
  }

  /**
   * Reads a file as {@link #read(Path)} does, and counts what was left out.
   *
   * @throws ExchangeFormatException when the file is no TMX, or not in its charset
   * @throws IOException when the file cannot be read
   */
  public TmxReading readCounted(Path file) throws IOException, ExchangeFormatException {
    try (Reader in = TmxFile.open(file)) {
      return readCounted(file.toString(), in);
    } catch (UndecodableTextException e) {
      throw new ExchangeFormatException(file + ", " + e.getMessage());
    }
  }

  /**
   * Reads to the end, and counts what was left out; the reader is not closed. What an XML declaration
   * says of the charset is not looked at.
   *
   * @param name what messages call the input
   * @throws ExchangeFormatException when the input is no TMX
   * @throws IOException when {@code in} fails
   */
  public TmxReading readCounted(String name, Reader in)
      throws IOException, ExchangeFormatException {
    BufferedReader text = new BufferedReader(in);
    text.mark(1);
    if (text.read() != '\uFEFF') {
      text.reset();
    }
    try {
      return new TmxUnits(new XmlEvents(name, text), source, target).read();
    } catch (MalformedXmlException e) {
      throw new ExchangeFormatException(e.getMessage());
    }
  }

  /** Collects the options of a reader. Not thread-safe. */
  public static final class Builder {
    private Optional<Language> source = Optional.empty();
    private Optional<Language> target = Optional.empty();

    private Builder() {}

    /** The language of the source side; it is that of the document, whatever region the file has. */
    public Builder source(Language language) {
      source = Optional.of(requireNonNull(language, "language"));
      return this;
    }

    /** The language of the target side, likewise. */
    public Builder target(Language language) {
      target = Optional.of(requireNonNull(language, "language"));
      return this;
    }

    /**
     * The reader.
     *
     * @throws IllegalArgumentException when both sides are to be in the same language
     */
    public TmxReader build() {
      if (source.isPresent() && source.equals(target)) {
        throw new IllegalArgumentException(
            "source and target must differ, both are " + source.get());
      }
      return new TmxReader(this);
    }
  }
}
