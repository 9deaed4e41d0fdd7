package org.parell.align;

import com.google.common.base.Throwables;
import com.google.common.util.concurrent.Uninterruptibles;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;

/**
 * Does independent pieces of work on whatever threads an executor has to spare.
 *
 * <p>The calling thread works too, and waits only for pieces that another thread has begun. So an
 * executor without a free thread delays nothing, and pieces may have pieces of their own on the same
 * executor without waiting for each other in a circle. Thread-safe.
 */
final class SideBySide {

  /** All on the calling thread. */
  static final SideBySide ALONE = new SideBySide(Optional.empty());

  private static final int MOST_HELPERS = 64;

  private final Optional<Executor> helpers;

  private SideBySide(Optional<Executor> helpers) {
    this.helpers = helpers;
  }

  static SideBySide on(Executor executor) {
    return new SideBySide(Optional.of(executor));
  }

  /** True when it makes no sense to cut work into pieces. */
  boolean isAlone() {
    return helpers.isEmpty();
  }

  /**
   * What a piece of work gives, for the pieces 0 to {@code count} - 1, in their order. When pieces
   * throw, so does this, what one of them threw, and pieces that were not begun are left.
   */
  <T> List<T> all(int count, IntFunction<T> piece) {
    List<Optional<T>> found = new ArrayList<>(Collections.nCopies(count, Optional.empty()));
    each(count, k -> found.set(k, Optional.of(piece.apply(k))));
    return found.stream().map(Optional::orElseThrow).toList();
  }

  /** The same for pieces that give nothing. */
  void each(int count, IntConsumer piece) {
    if (helpers.isEmpty() || count < 2) {
      for (int k = 0; k < count; k++) {
        piece.accept(k);
      }
      return;
    }
    Pieces pieces = new Pieces(count, piece);
    try {
      for (int helper = 1; helper < Math.min(count, MOST_HELPERS); helper++) {
        helpers.get().execute(pieces);
      }
    } catch (RejectedExecutionException e) {
      // then with fewer
    }
    pieces.run();
    pieces.await();
  }

  /** Pieces that threads take one after the other. */
  private static final class Pieces implements Runnable {
    private final int count;
    private IntConsumer piece;
    private final AtomicInteger next = new AtomicInteger();
    private final CountDownLatch open;
    private final AtomicReference<Optional<Throwable>> failure =
        new AtomicReference<>(Optional.empty());

    Pieces(int count, IntConsumer piece) {
      this.count = count;
      this.piece = piece;
      open = new CountDownLatch(count);
    }

    @Override
    public void run() {
      for (int k = next.getAndIncrement(); k < count; k = next.getAndIncrement()) {
        try {
          if (failure.get().isEmpty()) {
            piece.accept(k);
          }
        } catch (Throwable thrown) {
          // memory that runs out in a helper's thread must be told in the caller's
          failure.updateAndGet(first -> first.isPresent() ? first : Optional.of(thrown));
        } finally {
          open.countDown();
        }
      }
    }

    void await() {
      Uninterruptibles.awaitUninterruptibly(open);
      // a helper that is still in a queue must not keep what was worked on in memory
      piece = k -> {};
      failure.get().ifPresent(thrown -> {
        Throwables.throwIfUnchecked(thrown);
        throw new IllegalStateException(thrown);
      });
    }
  }
}
