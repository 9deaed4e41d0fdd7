package org.parell.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parell.document.Document;
import org.parell.segment.BoundaryRule;
import org.parell.segment.Segmenter;
import org.parell.srx.SrxFormatException;
import org.parell.srx.SrxReader;
import org.parell.srx.SrxRules;
import picocli.CommandLine.Option;

/** The option for rules of segmentation in SRX, and what there is to say about such rules. */
final class SrxInput {

  @Option(
      names = "--srx",
      paramLabel = "FILE",
      description =
          "Segment by the rules of an SRX 2.0 file in place of Parell's own; paragraphs, headings"
              + " and list items are still taken apart first.")
  private @Nullable String file;

  private final Messages messages;
  private @Nullable SrxRules rules;

  SrxInput(Messages messages) {
    this.messages = messages;
  }

  /** True when the user brings rules. */
  boolean isGiven() {
    return file != null;
  }

  /** The file of the user's rules, as typed. */
  Optional<String> file() {
    return Optional.ofNullable(file);
  }

  /** The segmenter by the user's rules, when there are any; the file is read once. */
  synchronized Optional<Segmenter> segmenter() throws InputException {
    if (file == null) {
      return Optional.empty();
    }
    if (rules == null) {
      rules = read(file);
    }
    return Optional.of(Segmenter.builder().srx(rules).build());
  }

  /** Warns of rules that do nothing for a document, or took too long in it. */
  void warnAbout(Segmenter segmenter, Document document) {
    if (rules == null) {
      return;
    }
    if (rules.rules(document.language()).isEmpty()) {
      messages.warn("%s has no rules for language %s; the blocks of %s stay whole"
          .formatted(file, document.language(), document.name()));
    }
    long givenUp = segmenter.explain(document).stream()
        .filter(candidate -> candidate.rule() == BoundaryRule.SRX_GIVEN_UP)
        .count();
    if (givenUp > 0) {
      messages.warn("%s: rules took too long at %s of %s and were passed over there"
          .formatted(file, Messages.counted(givenUp, "place"), document.name()));
    }
  }

  private static SrxRules read(String file) throws InputException {
    Path path = TextInput.path(file);
    TextInput.checkReadable(path);
    try {
      return SrxReader.read(path);
    } catch (SrxFormatException e) {
      throw new InputException(e.getMessage());
    } catch (IOException e) {
      throw new InputException(path + ": cannot be read: " + TextInput.reason(e));
    }
  }
}
