package org.parell.align;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SideBySideTest {

  private final ExecutorService pool = Executors.newFixedThreadPool(1);
  private final SideBySide threads = SideBySide.on(pool);

  @AfterEach
  void shutDown() {
    pool.shutdownNow();
  }

  @Test
  void whatPiecesGiveStandsInTheirOrder() {
    assertThat(threads.all(4, k -> 10 * k)).containsExactly(0, 10, 20, 30);
    assertThat(SideBySide.ALONE.all(4, k -> 10 * k)).containsExactly(0, 10, 20, 30);
    assertThat(threads.all(0, k -> k)).isEmpty();
  }

  @Test
  void piecesOfPiecesDoNotWaitForEachOther() {
    AtomicInteger done = new AtomicInteger();
    threads.each(8, k -> threads.each(8, l -> threads.each(2, m -> done.incrementAndGet())));
    assertThat(done).hasValue(128);
  }

  @Test
  void anExecutorThatTakesNothingDelaysNothing() {
    SideBySide alone = SideBySide.on(work -> {
      throw new RejectedExecutionException();
    });
    assertThat(alone.all(3, k -> k)).isEqualTo(List.of(0, 1, 2));
    SideBySide idle = SideBySide.on(work -> {});
    assertThat(idle.all(3, k -> k)).isEqualTo(List.of(0, 1, 2));
  }

  @Test
  void whatAPieceThrowsIsThrown() {
    assertThatThrownBy(() -> threads.each(100, k -> {
          throw new OutOfMemoryError("piece");
        }))
        .isInstanceOf(OutOfMemoryError.class)
        .hasMessage("piece");
  }

  @Test
  void helpersThatComeLateFindNothingAndKeepNothing() throws InterruptedException {
    List<Runnable> late = new ArrayList<>();
    AtomicInteger done = new AtomicInteger();
    WeakReference<Object> worked = worked(SideBySide.on(late::add), done);
    for (int wait = 0; wait < 200 && worked.get() != null; wait++) {
      System.gc();
      Thread.sleep(10);
    }
    assertThat(worked.get()).isNull();
    late.forEach(Runnable::run);
    assertThat(late).hasSize(4);
    assertThat(done).hasValue(5);
  }

  private static WeakReference<Object> worked(SideBySide threads, AtomicInteger done) {
    Object text = new Object();
    threads.each(5, k -> done.addAndGet(text.equals(text) ? 1 : 0));
    return new WeakReference<>(text);
  }
}
