package org.parell.evaluate;

import static java.util.Objects.requireNonNull;

import org.parell.bitext.BeadShape;

/** Shapes that are counted together, in the order in which tables have them. */
public enum ShapeGroup {
  /** One segment without counterpart, on either side. */
  NULL("1-0/0-1"),
  /** One segment against one. */
  ONE_TO_ONE("1-1"),
  /** One source segment against two target segments. */
  ONE_TO_TWO("1-2"),
  /** Two source segments against one target segment. */
  TWO_TO_ONE("2-1"),
  /** Two segments against two. */
  TWO_TO_TWO("2-2"),
  /** All else: {@code 1-3}, {@code 3-2}, but also {@code 2-0}. */
  OTHER("other");

  private final String name;

  ShapeGroup(String name) {
    this.name = name;
  }

  /** The group in which a shape is counted. */
  public static ShapeGroup of(BeadShape shape) {
    requireNonNull(shape, "shape");
    return switch (shape.toString()) {
      case "1-0", "0-1" -> NULL;
      case "1-1" -> ONE_TO_ONE;
      case "1-2" -> ONE_TO_TWO;
      case "2-1" -> TWO_TO_ONE;
      case "2-2" -> TWO_TO_TWO;
      default -> OTHER;
    };
  }

  /** As tables print it: {@code 1-0/0-1}, {@code 1-1}, …, {@code other}. */
  @Override
  public String toString() {
    return name;
  }
}
