package org.parell.rows;

import static java.util.Objects.requireNonNull;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parell.bitext.Alignment;
import org.parell.exchange.AlignmentBuilder;
import org.parell.exchange.AlignmentReader;
import org.parell.exchange.ExchangeFormatException;
import org.parell.language.Language;

/**
 * Reads a table of two columns of text, as {@link CsvWriter} and spreadsheets write it. Immutable and
 * thread-safe.
 *
 * <p>The first line names the columns and thereby tells the separator, a comma, semicolon or tab.
 * {@code source} and {@code target} (or {@code src_text} and {@code trg_text}) must be there, {@code
 * confidence} (or {@code aligner_score}) may be, with a point or a comma in its numbers; without it,
 * or where it is empty, it is 1. Other columns are passed over, and so are empty lines. A row is a bead
 * of one segment a side, none where the cell is blank.
 *
 * <p>Cells may stand between quotation marks and then hold line ends; a quotation mark inside is
 * doubled. A file with a byte order mark comes from a spreadsheet, so the apostrophe that guards text
 * from being a formula is taken away; see {@link CsvWriter#forExcel}. Rows are read one by one.
 */
public final class CsvReader implements AlignmentReader {

  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final int SHOWN = 40;

  // in messages of the parser, which begins behind the header
  private static final Pattern RECORD = Pattern.compile(" \\(record starting at line (\\d+)\\)");

  private static final CsvReader STANDARD =
      new CsvReader(Language.UNDETERMINED, Language.UNDETERMINED, false);
  private static final CsvReader EXCEL =
      new CsvReader(Language.UNDETERMINED, Language.UNDETERMINED, true);

  private final Language source;
  private final Language target;
  private final boolean guarded;

  private CsvReader(Language source, Language target, boolean guarded) {
    this.source = source;
    this.target = target;
    this.guarded = guarded;
  }

  /** Takes the guard against formulas away where there is a byte order mark. */
  public static CsvReader standard() {
    return STANDARD;
  }

  /** Takes the guard against formulas away, even if a program has lost the byte order mark. */
  public static CsvReader forExcel() {
    return EXCEL;
  }

  /** This reader, but the two columns are said to be in these languages. */
  public CsvReader withLanguages(Language sourceLanguage, Language targetLanguage) {
    return new CsvReader(
        requireNonNull(sourceLanguage, "sourceLanguage"),
        requireNonNull(targetLanguage, "targetLanguage"),
        guarded);
  }

  /** Reads a file in UTF-8; its byte order mark, if it has one, counts. */
  @Override
  public Alignment read(Path file) throws IOException, ExchangeFormatException {
    try (BufferedReader in = Files.newBufferedReader(file)) {
      return read(file.toString(), in);
    } catch (CharacterCodingException e) {
      throw new ExchangeFormatException(file + ": expected UTF-8");
    }
  }

  @Override
  public Alignment read(String name, Reader in) throws IOException, ExchangeFormatException {
    BufferedReader text = new BufferedReader(in);
    boolean marked = skipMark(text);
    Header header = Header.of(name, firstLine(text));
    AlignmentBuilder builder = new AlignmentBuilder("", source, "", target);
    try {
      // not closed, since in is not ours to close
      @SuppressWarnings("resource")
      Iterator<CsvRecord> records = csv(header.separator()).ofCsvRecord(text).iterator();
      while (records.hasNext()) {
        new Row(name, header, records.next(), guarded || marked).addTo(builder);
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } catch (CsvParseException e) {
      throw broken(name, e);
    }
    return builder.build();
  }

  private static boolean skipMark(BufferedReader text) throws IOException {
    text.mark(1);
    if (text.read() == BYTE_ORDER_MARK) {
      return true;
    }
    text.reset();
    return false;
  }

  /** Up to a line end, which is read too. */
  private static String firstLine(BufferedReader text) throws IOException {
    String line = text.readLine();
    return line == null ? "" : line;
  }

  private static de.siegmar.fastcsv.reader.CsvReader.CsvReaderBuilder csv(CsvSeparator separator) {
    return de.siegmar.fastcsv.reader.CsvReader.builder()
        .fieldSeparator(separator.sign())
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowUnclosedQuote(false);
  }

  private static ExchangeFormatException broken(String name, CsvParseException e) {
    String said = String.valueOf(e.getMessage()).replaceAll("\\s+", " ");
    Matcher record = RECORD.matcher(said);
    String place = record.find() ? ", line " + (Long.parseLong(record.group(1)) + 1) : "";
    return new ExchangeFormatException(
        "%s%s: expected quotation marks around a cell to be closed, and doubled inside it; %s"
            .formatted(name, place, record.replaceFirst("")));
  }

  private static String shown(String text) {
    String cut = text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    return "\"" + cut.replaceAll("[\\p{Cntrl}\\p{Cs}]", "\uFFFD") + "\"";
  }

  /**
   * Where the columns are.
   *
   * @param confidence empty when there is none
   */
  private record Header(
      CsvSeparator separator, int size, int source, int target, Optional<Integer> confidence) {

    static Header of(String name, String line) throws ExchangeFormatException {
      for (CsvSeparator separator : CsvSeparator.values()) {
        List<String> names = names(separator, line);
        Optional<Integer> source = column(names, "source", "src_text");
        Optional<Integer> target = column(names, "target", "trg_text");
        if (source.isPresent() && target.isPresent()) {
          return new Header(
              separator,
              names.size(),
              source.get(),
              target.get(),
              column(names, "confidence", "aligner_score"));
        }
      }
      throw new ExchangeFormatException(
          ("%s, line 1: expected the names of the columns, source and target among them, between"
                  + " commas, semicolons or tabs, found %s; put such a line on top")
              .formatted(name, line.isEmpty() ? "nothing" : shown(line)));
    }

    private static List<String> names(CsvSeparator separator, String line) {
      try {
        return csv(separator).ofSingleCsvRecord(line).getFields().stream()
            .map(field -> field.strip().toLowerCase(Locale.ROOT))
            .toList();
      } catch (CsvParseException | NoSuchElementException e) {
        return List.of();
      }
    }

    private static Optional<Integer> column(List<String> names, String name, String other) {
      int column = names.contains(name) ? names.indexOf(name) : names.indexOf(other);
      return column < 0 ? Optional.empty() : Optional.of(column);
    }
  }

  /** One row below the header. */
  private record Row(String name, Header header, CsvRecord cells, boolean isGuarded) {

    void addTo(AlignmentBuilder builder) throws ExchangeFormatException {
      if (cells.getFieldCount() != header.size()) {
        throw trouble(
            "%s cells as in the header".formatted(header.size()),
            String.valueOf(cells.getFieldCount()));
      }
      builder.add(segments(header.source()), segments(header.target()), confidence());
    }

    private List<String> segments(int column) {
      String cell = cells.getField(column);
      String text = isGuarded ? FormulaGuard.unguarded(cell) : cell;
      return text.isBlank() ? List.of() : List.of(text);
    }

    private double confidence() throws ExchangeFormatException {
      String cell = header.confidence().map(cells::getField).orElse("").strip();
      if (cell.isEmpty()) {
        return 1;
      }
      try {
        double confidence = Double.parseDouble(cell.replace(',', '.'));
        if (confidence >= 0 && confidence <= 1) {
          return confidence;
        }
      } catch (NumberFormatException e) {
        // said below, as of a number out of range
      }
      throw trouble("a number from 0 to 1 as confidence", shown(cell));
    }

    private ExchangeFormatException trouble(String expected, String found) {
      // the header was read before, so the lines are counted from the second
      return new ExchangeFormatException("%s, line %s: expected %s, found %s"
          .formatted(name, cells.getStartingLineNumber() + 1, expected, found));
    }
  }
}
