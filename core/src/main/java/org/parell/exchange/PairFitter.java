package org.parell.exchange;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.parell.bitext.Alignment;
import org.parell.bitext.Bead;
import org.parell.bitext.Bitext;
import org.parell.bitext.IndexPair;
import org.parell.bitext.RatedPair;

/**
 * Fits pairs of segment indices into one alignment. For one use.
 *
 * <p>The links to keep are a heaviest chain: sorted by where they start on the source side, the best
 * chain that ends in a link goes on from the best one that ends before it on both sides, which a tree
 * of maxima over target positions (Fenwick 1994) tells in logarithmic time.
 */
final class PairFitter {

  private final Bitext bitext;
  private final Side source;
  private final Side target;

  PairFitter(Bitext bitext) {
    this.bitext = bitext;
    source = new Side("source", bitext.source().size());
    target = new Side("target", bitext.target().size());
  }

  FittedAlignment fit(List<RatedPair> pairs) {
    boolean[] dropped = new boolean[pairs.size()];
    List<Link> links = new ArrayList<>();
    Set<IndexPair> known = new HashSet<>();
    boolean[] again = new boolean[pairs.size()];
    for (int order = 0; order < pairs.size(); order++) {
      IndexPair pair = sorted(pairs.get(order).pair());
      again[order] = !known.add(pair);
      if (!pair.isNull() && !again[order]) {
        if (isRun(pair.source()) && isRun(pair.target())) {
          links.add(new Link(order, pair, confidence(pairs.get(order))));
        } else {
          dropped[order] = true;
        }
      }
    }
    List<Link> kept = heaviestChain(links);
    links.forEach(link -> dropped[link.order] = true);
    for (Link link : kept) {
      dropped[link.order] = false;
      source.link(link.sourceStart, link.sourceEnd);
      target.link(link.targetStart, link.targetEnd);
    }
    for (int order = 0; order < pairs.size(); order++) {
      IndexPair pair = sorted(pairs.get(order).pair());
      double confidence = confidence(pairs.get(order));
      if (dropped[order]) {
        source.leave(pair.source(), 1 - confidence);
        target.leave(pair.target(), 1 - confidence);
      } else if (pair.isNull() && !again[order]) {
        boolean free = source.isFree(pair.source()) && target.isFree(pair.target());
        dropped[order] = !free;
        if (free) {
          source.settle(pair.source(), order, confidence);
          target.settle(pair.target(), order, confidence);
        }
      }
    }
    List<RatedPair> lost = new ArrayList<>();
    for (int order = 0; order < dropped.length; order++) {
      if (dropped[order]) {
        lost.add(pairs.get(order));
      }
    }
    return new FittedAlignment(new Alignment(bitext, beads(kept)), lost);
  }

  private IndexPair sorted(IndexPair pair) {
    return new IndexPair(source.sorted(pair.source()), target.sorted(pair.target()));
  }

  private static boolean isRun(List<Integer> indices) {
    return indices.get(indices.size() - 1) - indices.get(0) == indices.size() - 1;
  }

  private static double confidence(RatedPair pair) {
    return pair.confidence().orElse(1);
  }

  private List<Link> heaviestChain(List<Link> links) {
    List<Link> byStart = new ArrayList<>(links);
    byStart.sort(Comparator.comparingInt(link -> link.sourceStart));
    List<Link> byEnd = new ArrayList<>(links);
    byEnd.sort(Comparator.comparingInt(link -> link.sourceEnd));
    Chains chains = new Chains(target.size());
    int ended = 0;
    for (Link link : byStart) {
      // a link that ends here has started before, so the best chain to it is known
      while (ended < byEnd.size() && byEnd.get(ended).sourceEnd <= link.sourceStart) {
        chains.add(byEnd.get(ended));
        ended++;
      }
      link.goOnFrom(chains.best(link.targetStart));
    }
    while (ended < byEnd.size()) {
      chains.add(byEnd.get(ended));
      ended++;
    }
    List<Link> chain = new ArrayList<>();
    for (Link link = chains.best(target.size()); link != Link.NONE; link = link.before) {
      chain.add(link);
    }
    Collections.reverse(chain);
    return chain;
  }

  private List<Bead> beads(List<Link> links) {
    source.place();
    target.place();
    List<Bead> beads = new ArrayList<>();
    int i = 0;
    int j = 0;
    for (Link link : links) {
      addNulls(i, link.sourceStart, j, link.targetStart, beads);
      i = link.sourceEnd;
      j = link.targetEnd;
      beads.add(new Bead(link.sourceStart, i, link.targetStart, j, link.confidence));
    }
    addNulls(i, source.size(), j, target.size(), beads);
    return beads;
  }

  /** The null beads between two links, in the order in which their pairs were given. */
  private void addNulls(
      int sourceFrom, int sourceTo, int targetFrom, int targetTo, List<Bead> out) {
    int i = sourceFrom;
    int j = targetFrom;
    while (i < sourceTo || j < targetTo) {
      if (j == targetTo || (i < sourceTo && source.places[i] <= target.places[j])) {
        int end = source.endOfRun(i, sourceTo);
        out.add(new Bead(i, end, j, j, source.confidences[i]));
        i = end;
      } else {
        int end = target.endOfRun(j, targetTo);
        out.add(new Bead(i, i, j, end, target.confidences[j]));
        j = end;
      }
    }
  }

  /** A pair that could be a bead, and the best chain of links that ends in it. */
  private static final class Link {
    static final Link NONE = new Link();

    final int order;
    final int sourceStart;
    final int sourceEnd;
    final int targetStart;
    final int targetEnd;
    final double confidence;
    private Link before = this;
    private long weight;

    private Link() {
      order = -1;
      sourceStart = 0;
      sourceEnd = 0;
      targetStart = 0;
      targetEnd = 0;
      confidence = 1;
    }

    Link(int order, IndexPair pair, double confidence) {
      this.order = order;
      this.confidence = confidence;
      sourceStart = pair.source().get(0);
      sourceEnd = sourceStart + pair.source().size();
      targetStart = pair.target().get(0);
      targetEnd = targetStart + pair.target().size();
    }

    void goOnFrom(Link other) {
      before = other;
      weight = other.weight + sourceEnd - sourceStart + targetEnd - targetStart;
    }

    boolean isBetterThan(Link other) {
      return weight > other.weight || (weight == other.weight && order < other.order);
    }
  }

  /** The best of the chains that end before a target segment. */
  private static final class Chains {
    private final Link[] best;

    Chains(int targetCount) {
      best = new Link[targetCount + 1];
      Arrays.fill(best, Link.NONE);
    }

    void add(Link link) {
      for (int k = link.targetEnd; k < best.length; k += k & -k) {
        if (link.isBetterThan(best[k])) {
          best[k] = link;
        }
      }
    }

    Link best(int targetEnd) {
      Link found = Link.NONE;
      for (int k = targetEnd; k > 0; k -= k & -k) {
        if (best[k].isBetterThan(found)) {
          found = best[k];
        }
      }
      return found;
    }
  }

  /** What is said of each segment of one side. */
  private static final class Side {
    private static final int LINKED = -1;
    private static final int UNSAID = Integer.MAX_VALUE;

    private final String name;

    /** The pair that says of a segment that it has no counterpart. */
    private final int[] orders;

    /** The pair after whose null beads a segment comes; that of the next one of which any says. */
    private final int[] places;

    private final double[] confidences;

    Side(String name, int size) {
      this.name = name;
      orders = new int[size];
      places = new int[size];
      confidences = new double[size];
      Arrays.fill(orders, UNSAID);
      Arrays.fill(confidences, 1);
    }

    int size() {
      return orders.length;
    }

    List<Integer> sorted(List<Integer> indices) {
      List<Integer> sorted = List.copyOf(new TreeSet<>(indices));
      checkArgument(
          sorted.isEmpty() || sorted.get(sorted.size() - 1) < size(),
          "%s segments %s must be below %s, their number",
          name,
          indices,
          size());
      return sorted;
    }

    void link(int start, int end) {
      Arrays.fill(orders, start, end, LINKED);
    }

    boolean isFree(List<Integer> indices) {
      return indices.stream().noneMatch(i -> orders[i] == LINKED);
    }

    void settle(List<Integer> indices, int order, double confidence) {
      for (int i : indices) {
        if (orders[i] == UNSAID) {
          orders[i] = order;
          confidences[i] = confidence;
        }
      }
    }

    /** Leaves segments alone that a pair wanted linked, if no other pair says anything of them. */
    void leave(List<Integer> indices, double confidence) {
      for (int i : indices) {
        if (orders[i] == UNSAID) {
          confidences[i] = confidence;
        }
      }
    }

    void place() {
      int next = UNSAID;
      for (int i = size() - 1; i >= 0; i--) {
        if (orders[i] == LINKED) {
          next = UNSAID;
        } else if (orders[i] != UNSAID) {
          next = orders[i];
        }
        places[i] = next;
      }
    }

    int endOfRun(int start, int limit) {
      int end = start + 1;
      while (end < limit && orders[start] != UNSAID && orders[end] == orders[start]) {
        end++;
      }
      return end;
    }
  }
}
