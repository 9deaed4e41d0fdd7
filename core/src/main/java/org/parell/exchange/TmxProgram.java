package org.parell.exchange;

import java.util.OptionalInt;

/** A program that imports translation memories, and what it asks of them beyond the standard. */
public enum TmxProgram {
  /** Any program: what TMX 1.4 says, and nothing else. */
  ANY("TMX 1.4", true, false, OptionalInt.empty(), ""),

  /** OmegaT, which takes {@code en-GB} when it is asked for {@code en}: nothing has to differ. */
  OMEGAT("OmegaT", true, false, OptionalInt.empty(), ""),

  /**
   * Trados. Its memories have languages with regions, so {@code nn} becomes {@code nn-NO}; it
   * refuses sides above 2,000 characters; its fields have names such as {@code
   * x-confidence:SingleString}; and its own files name no document type.
   */
  TRADOS("Trados", false, true, OptionalInt.of(2_000), ":SingleString"),

  /** MemoQ, which lets one choose the two languages and takes any property that begins with x-. */
  MEMOQ("memoQ", true, false, OptionalInt.empty(), ""),

  /**
   * Weblate, and translate-toolkit, by which it reads: text counts only under the very tag that
   * {@code srclang} has, so header and units have the same.
   */
  WEBLATE("Weblate", true, false, OptionalInt.empty(), ""),

  /** Okapi and programs built on it, which compare language tags as a whole. */
  OKAPI("Okapi", true, false, OptionalInt.empty(), "");

  private final String title;
  private final boolean doctype;
  private final boolean regions;
  private final OptionalInt longestSide;
  private final String propertySuffix;

  TmxProgram(
      String title,
      boolean doctype,
      boolean regions,
      OptionalInt longestSide,
      String propertySuffix) {
    this.title = title;
    this.doctype = doctype;
    this.regions = regions;
    this.longestSide = longestSide;
    this.propertySuffix = propertySuffix;
  }

  /** The name that its makers write. */
  public String title() {
    return title;
  }

  /** True when its files name a document type. */
  boolean hasDoctype() {
    return doctype;
  }

  /** True when its languages always have a region. */
  boolean hasRegions() {
    return regions;
  }

  /** The most UTF-16 units that it takes in a segment. */
  OptionalInt longestSide() {
    return longestSide;
  }

  /** What stands behind the name of a property that holds text. */
  String propertySuffix() {
    return propertySuffix;
  }
}
