package org.parell.benchmarks.speed;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.parell.benchmarks.peers.PeerAligner;
import org.parell.bitext.Alignment;
import org.parell.bitext.IndexPair;
import org.parell.evaluate.AlignmentAgreement;
import org.parell.exchange.IndexPairWriter;

/**
 * One aligner on one generated bitext, once, in a process of its own: can it do it, how right is the
 * answer, and about how long does it take?
 *
 * <p>Some aligners need days or all memory for a large text and heed no interrupt; a process can be
 * ended. The time is that of a cold start and serves to plan the measuring.
 *
 * @param strictF1 against the beads the bitext was made from, 0 to 1; 0 where there was no answer
 * @param milliseconds from segments to pairs; 0 where there was no answer
 * @param trouble why there was no answer
 */
record PeerProbe(double strictF1, double milliseconds, Optional<String> trouble) {

  private static final int OUT_OF_MEMORY = 3;

  /**
   * Waits for the answer.
   *
   * @param heap as {@code -Xmx} has it, such as {@code 4g}
   * @param seconds how long at most
   */
  static PeerProbe of(PeerAligner aligner, int size, String heap, int seconds)
      throws IOException, InterruptedException {
    Process process = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx" + heap,
            "-cp",
            System.getProperty("java.class.path"),
            PeerProbe.class.getName(),
            aligner.name(),
            String.valueOf(size))
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
    if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
      return failed("not done within " + seconds + " s");
    }
    try (InputStream answer = process.getInputStream()) {
      String text = new String(answer.readAllBytes(), StandardCharsets.UTF_8);
      return switch (process.exitValue()) {
        case 0 -> parse(text);
        case OUT_OF_MEMORY -> failed("out of memory with " + heap);
        default -> failed(text.strip());
      };
    }
  }

  private static PeerProbe failed(String why) {
    return new PeerProbe(0, 0, Optional.of(why));
  }

  private static PeerProbe parse(String answer) {
    String[] fields = answer.strip().split(" ");
    return new PeerProbe(
        Double.parseDouble(fields[0]), Double.parseDouble(fields[1]), Optional.empty());
  }

  /** What runs in the process: prints F1 and milliseconds, or what went wrong. */
  public static void main(String[] arguments) {
    int exit = 0;
    try {
      System.out.println(answer(PeerAligner.valueOf(arguments[0]), Integer.parseInt(arguments[1])));
    } catch (OutOfMemoryError e) {
      exit = OUT_OF_MEMORY;
    } catch (RuntimeException | StackOverflowError e) {
      System.out.println(e.toString().lines().findFirst().orElse(""));
      exit = 1;
    }
    // a thread that an aligner has left behind would keep the process
    System.exit(exit);
  }

  private static String answer(PeerAligner aligner, int size) {
    GeneratedBitext generated = GeneratedBitext.of(size, PeerAlignersBenchmark.SEED);
    List<IndexPair> gold =
        IndexPairWriter.pairs(new Alignment(generated.bitext(), generated.beads()));
    Supplier<List<IndexPair>> work = aligner.on(generated.bitext());
    long start = System.nanoTime();
    List<IndexPair> found = work.get();
    double milliseconds = (System.nanoTime() - start) / 1e6;
    double strictF1 = AlignmentAgreement.between(gold, found).strictF1();
    return String.format(Locale.ROOT, "%.6f %.3f", strictF1, milliseconds);
  }
}
