package org.parell.token;

import java.util.Arrays;

/**
 * The distinct tokens of one language, numbered from 0 in the order in which they were first seen.
 * Grows while texts are tokenised; not thread-safe while it does.
 *
 * <p>A table with open addressing, asked for with characters as they stand in a buffer: only a token
 * that was not seen before becomes a string.
 */
public final class Vocabulary {

  private String[] tokens = new String[64];
  private TokenKind[] kinds = new TokenKind[64];
  private int[] hashes = new int[64];
  private int size;

  /** For each slot the index of a token and 1, or 0; a power of two, at least twice the tokens. */
  private int[] slots = new int[256];

  /** The index of a token, given anew when it was not seen before. */
  public int intern(String token, TokenKind kind) {
    int hash = token.hashCode();
    int slot = slotOf(token, hash);
    return slots[slot] == 0 ? add(token, hash, kind, slot) : slots[slot] - 1;
  }

  /** Where a token stands, or where it would have to. */
  private int slotOf(String token, int hash) {
    int slot = firstSlot(hash);
    while (slots[slot] != 0) {
      int index = slots[slot] - 1;
      if (hashes[index] == hash && tokens[index].equals(token)) {
        return slot;
      }
      slot = slot + 1 & slots.length - 1;
    }
    return slot;
  }

  /** The index of a token given by its first {@code length} characters. */
  int intern(char[] letters, int length, TokenKind kind) {
    int hash = 0;
    for (int i = 0; i < length; i++) {
      // as String has it
      hash = 31 * hash + letters[i];
    }
    int slot = firstSlot(hash);
    while (slots[slot] != 0) {
      int index = slots[slot] - 1;
      if (hashes[index] == hash && isAt(index, letters, length)) {
        return index;
      }
      slot = slot + 1 & slots.length - 1;
    }
    return add(new String(letters, 0, length), hash, kind, slot);
  }

  private boolean isAt(int index, char[] letters, int length) {
    String token = tokens[index];
    if (token.length() != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (token.charAt(i) != letters[i]) {
        return false;
      }
    }
    return true;
  }

  private int firstSlot(int hash) {
    int mixed = hash * 0x9E3779B9;
    return (mixed ^ mixed >>> 15) & slots.length - 1;
  }

  private int add(String token, int hash, TokenKind kind, int slot) {
    if (size == tokens.length) {
      tokens = Arrays.copyOf(tokens, 2 * size);
      kinds = Arrays.copyOf(kinds, 2 * size);
      hashes = Arrays.copyOf(hashes, 2 * size);
    }
    tokens[size] = token;
    kinds[size] = kind;
    hashes[size] = hash;
    slots[slot] = ++size;
    if (2 * size > slots.length) {
      slots = new int[2 * slots.length];
      for (int index = 0; index < size; index++) {
        int free = firstSlot(hashes[index]);
        while (slots[free] != 0) {
          free = free + 1 & slots.length - 1;
        }
        slots[free] = index + 1;
      }
    }
    return size - 1;
  }

  /** The index of a token, or -1 when it was never seen. */
  public int indexOf(String token) {
    // 0 is an empty slot
    return slots[slotOf(token, token.hashCode())] - 1;
  }

  /** The characters of a token, in normal form. */
  public String token(int index) {
    return tokens[index];
  }

  /** The kind of a token. */
  public TokenKind kind(int index) {
    return kinds[index];
  }

  /** The number of distinct tokens. */
  public int size() {
    return size;
  }
}
