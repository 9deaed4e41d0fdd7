package org.parell.cli;

import java.util.ArrayList;
import java.util.List;
import org.parell.align.Aligner;
import org.parell.align.MultiAligner;
import org.parell.multitext.MultiAlignment;

/** A run of {@code align} over several versions of a text, which gives rows. */
final class MultiRun {

  private final Streams streams;
  private final Messages messages;
  private final BitextInput texts;
  private final AlignerOptions aligners;
  private final KnowledgeOptions knowledge;
  private final MultiOptions options;
  private final BilingualOption bilingual;
  private final OutputOptions output;

  /**
   * @param texts how the files are read
   * @param aligners how any two of them are aligned
   * @param knowledge what the aligner knows beforehand
   * @param output where the rows go
   */
  MultiRun(
      Streams streams,
      Messages messages,
      BitextInput texts,
      AlignerOptions aligners,
      KnowledgeOptions knowledge,
      MultiOptions options,
      BilingualOption bilingual,
      OutputOptions output) {
    this.streams = streams;
    this.messages = messages;
    this.texts = texts;
    this.aligners = aligners;
    this.knowledge = knowledge;
    this.options = options;
    this.bilingual = bilingual;
    this.output = output;
  }

  /**
   * Aligns the files and writes what is asked for.
   *
   * @param files those of the versions, as the user names them
   */
  void call(List<String> files) throws InputException {
    Aligner.Builder aligner = aligners.builder();
    options.check(files);
    bilingual.checkRows();
    output.checkRows(bilingual.isSet());
    for (String file : files) {
      texts.check(file);
    }
    knowledge.check();
    List<String> inputs = new ArrayList<>(files);
    inputs.addAll(knowledge.inputs());
    inputs.addAll(texts.otherInputs());
    output.check(inputs, List.of());

    Versions versions = texts.readAll(files, options.languages(), options.splitsLanguages());
    knowledge.addTo(aligner, versions.text());
    MultiAlignment alignment = aligners.withThreads(threads ->
        MultiAligner.of(aligner.executor(threads).build()).align(versions.text(), threads));

    Outputs writing = new Outputs(streams, TextInput.places(inputs));
    MultiSummary summary =
        output.writeRows(alignment, versions.labels(), bilingual.isSet(), writing, messages);
    for (String label : summary.strangers()) {
      messages.warn("hardly anything in %s matches the other texts; is it a translation of them?"
          .formatted(label));
    }
  }
}
