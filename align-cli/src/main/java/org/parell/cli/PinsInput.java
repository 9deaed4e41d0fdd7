package org.parell.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.parell.bitext.Bitext;
import org.parell.bitext.Border;
import org.parell.bitext.IndexPair;
import org.parell.bitext.Pins;
import org.parell.exchange.ExchangeFormatException;
import org.parell.exchange.PinsReader;
import org.parell.rows.JsonPinsReader;
import picocli.CommandLine.Option;

/** Reads what the user has settled, in either of two formats, and holds it against the texts. */
final class PinsInput {

  /** So much of a file tells its format; blank lines may come first. */
  private static final int START_LENGTH = 8192;

  @Option(
      names = "--pins",
      paramLabel = "FILE",
      description =
          "Keep what FILE has settled, and align what lies between; the formats stand below."
              + " Repeatable. - is standard input.")
  private List<String> files = new ArrayList<>();

  private final Streams streams;
  private final Messages messages;

  PinsInput(Streams streams, Messages messages) {
    this.streams = streams;
    this.messages = messages;
  }

  /** The files that are read. */
  List<String> inputs() {
    return files;
  }

  /** Fails in one line unless there is something to read, so that no work is in vain. */
  void check() throws InputException {
    for (String file : files) {
      if (!file.equals(TextInput.STANDARD_INPUT)) {
        TextInput.checkReadable(TextInput.path(file));
      }
    }
  }

  /** What all files together settle of a bitext; fails when they cannot all hold. */
  Pins read(Bitext bitext) throws InputException {
    List<IndexPair> beads = new ArrayList<>();
    List<Border> borders = new ArrayList<>();
    for (String file : files) {
      Pins pins = read(file, bitext);
      beads.addAll(pins.beads());
      borders.addAll(pins.borders());
    }
    try {
      return Pins.distinct(beads, borders);
    } catch (IllegalArgumentException e) {
      throw new InputException(
          String.join(", ", files.stream().map(TextInput::label).toList()) + ": " + e.getMessage());
    }
  }

  private Pins read(String file, Bitext bitext) throws InputException {
    String label = TextInput.label(file);
    try (BufferedReader in = open(file)) {
      Found found = FileNames.ending(file).equals("jsonl") || looksLikeJson(in)
          ? inJsonLines(label, in, bitext)
          : inIndices(label, in);
      found.pins().stretches(bitext.source().size(), bitext.target().size());
      if (found.pins().isEmpty()) {
        messages.warn(label + " pins nothing: " + found.told());
      } else {
        messages.say(label + ": " + found.told());
      }
      return found.pins();
    } catch (ExchangeFormatException e) {
      throw new InputException(e.getMessage());
    } catch (IllegalArgumentException e) {
      throw new InputException(label + ": " + e.getMessage());
    } catch (CharacterCodingException e) {
      throw new InputException(label + ": expected UTF-8");
    } catch (IOException e) {
      throw new InputException(label + ": cannot be read: " + TextInput.reason(e));
    }
  }

  /** Fails where a file is not in UTF-8, for a text that is read wrongly would match nothing. */
  private BufferedReader open(String file) throws InputException, IOException {
    return file.equals(TextInput.STANDARD_INPUT)
        ? new BufferedReader(
            new InputStreamReader(streams.in(), StandardCharsets.UTF_8.newDecoder()))
        : Files.newBufferedReader(TextInput.path(file));
  }

  private static boolean looksLikeJson(BufferedReader in) throws IOException {
    in.mark(START_LENGTH);
    int c = in.read();
    for (int count = 1; count < START_LENGTH && isBlank(c); count++) {
      c = in.read();
    }
    in.reset();
    return c == '{';
  }

  private static boolean isBlank(int c) {
    return c >= 0 && (Character.isWhitespace(c) || c == '\uFEFF');
  }

  private static Found inJsonLines(String label, Reader in, Bitext bitext)
      throws IOException, ExchangeFormatException {
    JsonPinsReader.Reading reading = JsonPinsReader.read(label, in, bitext);
    int count = reading.beads().size();
    String rows = Messages.counted(reading.rowCount(), "row");
    return new Found(
        Pins.distinct(reading.beads(), List.of()),
        count == 0
            ? "of its %s none has \"status\": \"%s\"".formatted(rows, JsonPinsReader.ACCEPTED)
            : "%s of %s accepted, and so pinned".formatted(count, rows));
  }

  private static Found inIndices(String label, Reader in)
      throws IOException, ExchangeFormatException {
    Pins pins = PinsReader.read(label, in);
    return new Found(
        pins,
        pins.isEmpty()
            ? "it holds no bead and no border"
            : "%s and %s pinned"
                .formatted(
                    Messages.counted(pins.beads().size(), "bead"),
                    Messages.counted(pins.borders().size(), "border")));
  }

  /** What a file settles, and how the user is told. */
  private record Found(Pins pins, String told) {}
}
