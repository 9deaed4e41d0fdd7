package org.parell.token;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The distinct tokens of one language, numbered from 0 in the order in which they were first seen.
 * Grows while texts are tokenised; not thread-safe while it does.
 */
public final class Vocabulary {

  private final Map<String, Integer> indices = new HashMap<>();
  private final List<String> tokens = new ArrayList<>();
  private final List<TokenKind> kinds = new ArrayList<>();

  /** The index of a token, given anew when it was not seen before. */
  public int intern(String token, TokenKind kind) {
    Integer known = indices.get(token);
    if (known != null) {
      return known;
    }
    int index = tokens.size();
    indices.put(token, index);
    tokens.add(token);
    kinds.add(kind);
    return index;
  }

  /** The index of a token, or -1 when it was never seen. */
  public int indexOf(String token) {
    return indices.getOrDefault(token, -1);
  }

  /** The characters of a token, in normal form. */
  public String token(int index) {
    return tokens.get(index);
  }

  /** The kind of a token. */
  public TokenKind kind(int index) {
    return kinds.get(index);
  }

  /** The number of distinct tokens. */
  public int size() {
    return tokens.size();
  }
}
