package org.parell.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.parell.align.Aligner;
import org.parell.align.PooledAlignment;
import org.parell.bitext.Alignment;
import org.parell.bitext.Bitext;
import org.parell.bitext.Pins;
import org.parell.exchange.FilteredAlignment;
import org.parell.language.Language;
import org.parell.lexicon.Lexicon;

/**
 * Aligns pairs, several at a time, and notes each in a journal as soon as its results are written. A
 * pair that fails is noted too and stops no other. Results do not depend on how many are worked on at
 * a time.
 */
final class Batch {

  /**
   * What pairs are aligned with.
   *
   * @param inputs the places of all files that are read
   */
  record Tools(
      BitextInput texts,
      AlignerOptions aligners,
      KnowledgeOptions knowledge,
      WritingOptions writing,
      Set<Path> inputs) {}

  /**
   * How a batch went.
   *
   * @param done pairs that were aligned
   * @param kept pairs that an earlier run had aligned
   * @param failed pairs that have no result
   */
  record Outcome(int done, int kept, int failed) {}

  /** A pair on its way. */
  private record Work(BatchPair pair, String fingerprint) {}

  /** The two languages of a bitext. */
  private record LanguagePair(Language source, Language target) {}

  private final Path folder;
  private final List<OutputFormat> formats;
  private final String settings;
  private final Tools tools;
  private final Streams streams;

  /**
   * @param folder where results go; it exists
   * @param settings all that matters for a result beside the two files
   */
  Batch(
      Path folder,
      List<OutputFormat> formats,
      List<String> settings,
      Tools tools,
      Streams streams) {
    this.folder = folder;
    this.formats = formats;
    this.settings = Fingerprint.of(settings);
    this.tools = tools;
    this.streams = streams;
  }

  /** Aligns each pair alone. */
  Outcome run(List<BatchPair> pairs, BatchJournal journal, BatchProgress progress)
      throws InputException {
    Tally tally = new Tally(journal, progress);
    inThreads(pairs, pair -> {
      Work work = work(pair, "", tally);
      if (work != null && !isKept(work, journal)) {
        tally.add(entry(
            work, () -> written(work, aligned(tools.texts().read(pair.source(), pair.target())))));
      } else if (work != null) {
        tally.keep(pair);
      }
      return null;
    });
    return tally.outcome();
  }

  /** Learns words from all pairs of the same languages together. */
  Outcome runPooled(List<BatchPair> pairs, BatchJournal journal, BatchProgress progress)
      throws InputException {
    Tally tally = new Tally(journal, progress);
    // a result depends on all texts of the pool, so a pair is as before only when all are
    String all = Fingerprint.of(inThreads(pairs, pair -> {
      try {
        return fingerprint(pair);
      } catch (InputException e) {
        return "";
      }
    }));
    List<Work> works = new ArrayList<>();
    for (BatchPair pair : pairs) {
      Work work = work(pair, all, tally);
      if (work != null) {
        works.add(work);
      }
    }
    if (works.stream().allMatch(work -> isKept(work, journal))) {
      for (Work work : works) {
        tally.keep(work.pair());
      }
      return tally.outcome();
    }
    Map<LanguagePair, Map<Work, Bitext>> pools = pools(works, tally);
    for (Map.Entry<LanguagePair, Map<Work, Bitext>> group : pools.entrySet()) {
      alignPool(group.getKey(), group.getValue(), pools.size() > 1, tally);
    }
    return tally.outcome();
  }

  private Map<LanguagePair, Map<Work, Bitext>> pools(List<Work> works, Tally tally)
      throws InputException {
    List<Optional<Bitext>> texts = inThreads(works, work -> {
      try {
        return Optional.of(tools.texts().read(work.pair().source(), work.pair().target()));
      } catch (InputException e) {
        tally.add(failed(work, e.getMessage()));
        return Optional.empty();
      }
    });
    Map<LanguagePair, Map<Work, Bitext>> pools = new LinkedHashMap<>();
    for (int i = 0; i < works.size(); i++) {
      if (texts.get(i).isPresent()) {
        Bitext bitext = texts.get(i).get();
        LanguagePair languages =
            new LanguagePair(bitext.source().language(), bitext.target().language());
        pools.computeIfAbsent(languages, unused -> new LinkedHashMap<>()).put(works.get(i), bitext);
      }
    }
    return pools;
  }

  private void alignPool(
      LanguagePair languages, Map<Work, Bitext> pool, boolean isOneOfSeveral, Tally tally)
      throws InputException {
    List<Work> works = List.copyOf(pool.keySet());
    List<Bitext> bitexts = List.copyOf(pool.values());
    PooledAlignment answer;
    try {
      Aligner.Builder aligner = tools.aligners().builder();
      tools.knowledge().addTo(aligner, bitexts.get(0));
      answer = tools
          .aligners()
          .withThreads(threads -> aligner.executor(threads).build().alignAll(bitexts));
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      for (Work work : works) {
        tally.add(failed(work, told(e)));
      }
      return;
    }
    saveLexicon(languages, answer.lexicon(), isOneOfSeveral);
    for (int i = 0; i < works.size(); i++) {
      Work work = works.get(i);
      Alignment alignment = answer.alignments().get(i);
      tally.add(entry(work, () -> written(work, alignment)));
    }
  }

  private void saveLexicon(LanguagePair languages, Lexicon learned, boolean isOneOfSeveral)
      throws InputException {
    Outputs outputs = new Outputs(streams);
    tools
        .knowledge()
        .add(learned, isOneOfSeveral ? languages.source() + "-" + languages.target() : "", outputs);
    outputs.write();
  }

  private Alignment aligned(Bitext bitext) throws InputException {
    Aligner.Builder aligner = tools.aligners().builder();
    tools.knowledge().addTo(aligner, bitext);
    return aligner.build().align(bitext, Pins.NONE);
  }

  /** Writes the results of a pair. */
  private BatchJournal.Entry written(Work work, Alignment all) throws InputException {
    Alignment alignment = tools.writing().sure(all);
    List<String> names = new ArrayList<>();
    Outputs outputs = new Outputs(streams, tools.inputs());
    make(folder.resolve(work.pair().name()).toAbsolutePath().getParent());
    FilteredAlignment filtered = tools.writing().filtered(alignment);
    for (OutputFormat format : formats) {
      OutputTarget target = new OutputTarget(
          format, folder.resolve(work.pair().name() + "." + format.ending()).toString());
      tools.writing().add(filtered.alignment(), Review.NONE, target, outputs);
    }
    for (Path file : outputs.write()) {
      names.add(folder.relativize(file).toString().replace(File.separatorChar, '/'));
    }
    AlignmentSummary summary = new AlignmentSummary(
        alignment, Pins.NONE, work.pair().source(), work.pair().target());
    BatchJournal.Result result = new BatchJournal.Result(
        alignment.source().language().tag(),
        alignment.target().language().tag(),
        alignment.source().size(),
        alignment.target().size(),
        summary.links(),
        summary.doubtful(),
        summary.unaligned(),
        filtered.leftOutCount(),
        alignment.coverage());
    return new BatchJournal.Entry(
        work.pair(), work.fingerprint(), names, Optional.of(result), Optional.empty());
  }

  private static void make(@Nullable Path folder) throws InputException {
    if (folder == null) {
      return;
    }
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new InputException(folder + ": cannot be made: " + TextInput.reason(e));
    }
  }

  /** The pair with its fingerprint; null when it has none, which is noted. */
  private @Nullable Work work(BatchPair pair, String more, Tally tally) throws InputException {
    try {
      return new Work(pair, Fingerprint.of(List.of(fingerprint(pair), more)));
    } catch (InputException e) {
      tally.add(failed(new Work(pair, ""), e.getMessage()));
      return null;
    }
  }

  private String fingerprint(BatchPair pair) throws InputException {
    return Fingerprint.of(List.of(
        settings,
        formats.toString(),
        pair.source(),
        Fingerprint.of(TextInput.path(pair.source())),
        pair.target(),
        Fingerprint.of(TextInput.path(pair.target()))));
  }

  /** True when an earlier run has made the same results and they are still there. */
  private boolean isKept(Work work, BatchJournal journal) {
    return journal
        .before(work.pair())
        .filter(before -> before.fingerprint().equals(work.fingerprint())
            && before.outputs().stream().allMatch(name -> Files.exists(folder.resolve(name))))
        .isPresent();
  }

  private interface Making {
    BatchJournal.Entry entry() throws InputException;
  }

  /** What comes out, or why nothing does. */
  private static BatchJournal.Entry entry(Work work, Making making) {
    try {
      return making.entry();
    } catch (InputException e) {
      return failed(work, e.getMessage());
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      return failed(work, told(e));
    }
  }

  private static String told(Throwable e) {
    return e instanceof OutOfMemoryError
        ? "not enough memory; give more, such as java -Xmx4g, or say --jobs 1"
        : "this is a fault of Parell, not yours; please report it: " + e;
  }

  private static BatchJournal.Entry failed(Work work, String why) {
    return new BatchJournal.Entry(
        work.pair(), work.fingerprint(), List.of(), Optional.empty(), Optional.of(why));
  }

  private interface Step<T, R> {
    R of(T one) throws InputException;
  }

  /** What a step gives for each, in their order; the first trouble ends it. */
  private <T, R extends @Nullable Object> List<R> inThreads(List<T> all, Step<T, R> step)
      throws InputException {
    int jobs = tools.aligners().jobs();
    ExecutorService threads = Executors.newFixedThreadPool(Math.max(1, Math.min(jobs, all.size())));
    try {
      List<Future<R>> futures = new ArrayList<>();
      for (T one : all) {
        futures.add(threads.submit(() -> step.of(one)));
      }
      List<R> results = new ArrayList<>();
      for (Future<R> future : futures) {
        results.add(future.get());
      }
      return results;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof InputException trouble) {
        throw trouble;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InputException("interrupted");
    } finally {
      threads.shutdownNow();
    }
  }

  /** Notes and counts what becomes of the pairs. Thread-safe. */
  private static final class Tally {
    private final BatchJournal journal;
    private final BatchProgress progress;
    private int done;
    private int kept;
    private int failed;

    Tally(BatchJournal journal, BatchProgress progress) {
      this.journal = journal;
      this.progress = progress;
    }

    synchronized void add(BatchJournal.Entry entry) throws InputException {
      try {
        journal.add(entry);
      } catch (IOException e) {
        throw new InputException(
            BatchJournal.FILE_NAME + ": cannot be written: " + TextInput.reason(e));
      }
      entry.error().ifPresent(why -> progress.trouble(entry.pair().name() + ": failed: " + why));
      if (entry.isDone()) {
        done++;
      } else {
        failed++;
      }
      progress.done(entry.told());
    }

    synchronized void keep(BatchPair pair) {
      kept++;
      journal.before(pair).ifPresent(before -> journal.keep(pair, before));
      progress.kept();
    }

    synchronized Outcome outcome() {
      progress.end();
      return new Outcome(done, kept, failed);
    }
  }
}
