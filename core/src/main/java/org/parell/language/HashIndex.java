package org.parell.language;

import java.util.Arrays;

/**
 * Numbers hash values from 0 on, in the order they are added.
 *
 * <p>Open addressing over two parallel arrays, at most half full, 24 to 48 bytes a value. The values
 * are 64-bit hashes of short strings and stand for them: among thirty thousand strings, the chance
 * that any two share a hash is one in 4·10¹⁰, so the strings are not kept.
 */
final class HashIndex {

  static final int ABSENT = -1;

  private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

  private long[] keys = new long[1024];
  private int[] numbers = new int[1024];
  private int size;

  HashIndex() {
    Arrays.fill(numbers, ABSENT);
  }

  /** The hash of a string that is longer by one character at its end. */
  static long extend(long hash, char c) {
    long mixed = (hash ^ c) * MULTIPLIER;
    return mixed ^ mixed >>> 29;
  }

  /** The number of values. */
  int size() {
    return size;
  }

  /** The number of a value, or {@link #ABSENT}. */
  int find(long key) {
    int slot = slot(key);
    return numbers[slot];
  }

  /** The number of a value, given to it now if it has none yet. */
  int add(long key) {
    int slot = slot(key);
    if (numbers[slot] != ABSENT) {
      return numbers[slot];
    }
    if (2 * (size + 1) > keys.length) {
      grow();
      slot = slot(key);
    }
    keys[slot] = key;
    numbers[slot] = size;
    return size++;
  }

  private int slot(long key) {
    int mask = keys.length - 1;
    int slot = (int) (key >>> 20) & mask;
    while (numbers[slot] != ABSENT && keys[slot] != key) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldNumbers = numbers;
    keys = new long[2 * oldKeys.length];
    numbers = new int[2 * oldKeys.length];
    Arrays.fill(numbers, ABSENT);
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldNumbers[i] != ABSENT) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        numbers[slot] = oldNumbers[i];
      }
    }
  }
}
