package org.parell.align;

import java.util.ArrayList;
import java.util.List;

/**
 * Segments of several documents that are put together step by step, and the order of what comes of
 * it; {@link RowSearch} tells the rule. Not thread-safe.
 *
 * <p>A component is named by one of its nodes, its root; a node is a segment of some document.
 */
final class RowOrder {

  private static final int NONE = -1;

  private final int size;
  private final int[] starts;
  private final int[] ends;

  /** The node of the first segment of each document. */
  private final int[] firstNodes;

  private final int[] parents;

  // of each root and document: the first and the last segment, and how many there are
  private final int[] firsts;
  private final int[] lasts;
  private final int[] counts;

  /** Starts with each segment from {@code starts} to {@code ends} alone. */
  RowOrder(int[] starts, int[] ends) {
    size = starts.length;
    this.starts = starts;
    this.ends = ends;
    firstNodes = new int[size];
    int nodes = 0;
    for (int document = 0; document < size; document++) {
      firstNodes[document] = nodes;
      nodes += ends[document] - starts[document];
    }
    parents = new int[nodes];
    firsts = new int[nodes * size];
    lasts = new int[nodes * size];
    counts = new int[nodes * size];
    for (int document = 0; document < size; document++) {
      for (int segment = starts[document]; segment < ends[document]; segment++) {
        int node = node(document, segment);
        parents[node] = node;
        firsts[node * size + document] = segment;
        lasts[node * size + document] = segment;
        counts[node * size + document] = 1;
      }
    }
  }

  private int node(int document, int segment) {
    return firstNodes[document] + segment - starts[document];
  }

  private int root(int document, int segment) {
    return root(node(document, segment));
  }

  private int root(int node) {
    int root = node;
    while (parents[root] != root) {
      parents[root] = parents[parents[root]];
      root = parents[root];
    }
    return root;
  }

  /** Puts two segments together. */
  void join(int document, int segment, int otherDocument, int otherSegment) {
    union(root(document, segment), root(otherDocument, otherSegment));
  }

  private void union(int one, int other) {
    if (one == other) {
      return;
    }
    int root = Math.min(one, other);
    int child = Math.max(one, other);
    parents[child] = root;
    for (int document = 0; document < size; document++) {
      int of = root * size + document;
      int from = child * size + document;
      if (counts[from] > 0) {
        boolean empty = counts[of] == 0;
        firsts[of] = empty ? firsts[from] : Math.min(firsts[of], firsts[from]);
        lasts[of] = empty ? lasts[from] : Math.max(lasts[of], lasts[from]);
        counts[of] += counts[from];
      }
    }
  }

  /**
   * The components in order, those that stand in one another's way put together. For each the end in
   * every document, where the next one starts.
   */
  List<int[]> ends() {
    List<int[]> found = new ArrayList<>();
    int[] next = starts.clone();
    int ready = ready(next);
    while (ready != NONE) {
      for (int document = 0; document < size; document++) {
        next[document] += counts[ready * size + document];
      }
      found.add(next.clone());
      ready = ready(next);
    }
    return found;
  }

  /** The component to take next; none at the end of all documents. */
  private int ready(int[] next) {
    while (true) {
      int waiting = NONE;
      for (int document = 0; document < size; document++) {
        if (next[document] < ends[document]) {
          int root = root(document, next[document]);
          if (blocker(root, next) == NONE) {
            return root;
          }
          waiting = waiting == NONE ? root : waiting;
        }
      }
      if (waiting == NONE) {
        return NONE;
      }
      joinRing(waiting, next);
    }
  }

  /** Follows what a component waits for until something comes again, and joins the ring. */
  private void joinRing(int waiting, int[] next) {
    List<Integer> way = new ArrayList<>();
    boolean[] seen = new boolean[parents.length];
    int root = waiting;
    while (!seen[root]) {
      seen[root] = true;
      way.add(root);
      root = blocker(root, next);
    }
    for (int other : way.subList(way.indexOf(root), way.size())) {
      union(root(root), root(other));
    }
  }

  /** Something of which a segment stands before one of a component; none when it can be taken. */
  private int blocker(int root, int[] next) {
    for (int document = 0; document < size; document++) {
      int of = root * size + document;
      if (counts[of] == 0) {
        continue;
      }
      int segment = next[document];
      // the first segment that is another's stands in the way, if any does
      if (firsts[of] == segment && lasts[of] - segment + 1 == counts[of]) {
        continue;
      }
      while (root(document, segment) == root) {
        segment++;
      }
      return root(document, segment);
    }
    return NONE;
  }
}
