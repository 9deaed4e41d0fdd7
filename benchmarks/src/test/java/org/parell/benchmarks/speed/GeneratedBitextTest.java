package org.parell.benchmarks.speed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parell.align.Aligner;
import org.parell.bitext.Alignment;
import org.parell.bitext.Bead;

class GeneratedBitextTest {

  @Test
  void sameSeedGivesTheSameBitextAndAnotherSeedAnother() {
    assertThat(GeneratedBitext.of(50, 1)).isEqualTo(GeneratedBitext.of(50, 1));
    assertThat(GeneratedBitext.of(50, 1)).isNotEqualTo(GeneratedBitext.of(50, 2));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 100, 1000})
  void sourceHasTheSizeAskedForAndTheTargetAboutTheSame(int size) {
    GeneratedBitext generated = GeneratedBitext.of(size, 1);
    assertThat(generated.bitext().source().size()).isEqualTo(size);
    assertThat(generated.bitext().target().size()).isBetween(size * 9 / 10 - 1, size * 11 / 10 + 1);
  }

  @Test
  void beadsAreAnAlignmentOfTheBitextMostlyOfOneAndOne() {
    GeneratedBitext generated = GeneratedBitext.of(1000, 1);
    // the constructor checks that beads cover both sides
    Alignment gold = new Alignment(generated.bitext(), generated.beads());
    List<Bead> beads = gold.beads();
    long plain =
        beads.stream().filter(bead -> bead.shape().toString().equals("1-1")).count();
    assertThat((double) plain / beads.size()).isBetween(0.84, 0.92);
  }

  @Test
  void noSegmentIsEmpty() {
    GeneratedBitext generated = GeneratedBitext.of(1000, 1);
    for (Bead bead : generated.beads()) {
      for (int i = bead.sourceStart(); i < bead.sourceEnd(); i++) {
        assertThat(generated.bitext().source().text(i)).isNotBlank();
      }
      for (int j = bead.targetStart(); j < bead.targetEnd(); j++) {
        assertThat(generated.bitext().target().text(j)).isNotBlank();
      }
    }
  }

  @Test
  void alignerFindsMostOfTheBeadsSoItIsNoNoise() {
    GeneratedBitext generated = GeneratedBitext.of(300, 1);
    List<BeadRanges> found = ranges(Aligner.standard().align(generated.bitext()).beads());
    long right = ranges(generated.beads()).stream().filter(found::contains).count();
    assertThat((double) right / generated.beads().size()).isGreaterThan(0.8);
  }

  private record BeadRanges(int sourceStart, int sourceEnd, int targetStart, int targetEnd) {}

  private static List<BeadRanges> ranges(List<Bead> beads) {
    return beads.stream()
        .map(bead -> new BeadRanges(
            bead.sourceStart(), bead.sourceEnd(), bead.targetStart(), bead.targetEnd()))
        .toList();
  }
}
