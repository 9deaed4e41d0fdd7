package org.parell.lexicon;

/** A sort of things that languages have words for. */
enum ConceptKind {
  /** Named by its digits. */
  CARDINAL(1),
  /** Named by the digits of its cardinal, which say only half of what it is. */
  ORDINAL(0.5),
  /** A word that makes hundreds, thousands or millions of the number before it. */
  MAGNITUDE(0),
  TIME(0),
  REGION(0),
  LANGUAGE(0),
  CURRENCY(0),
  UNIT(0);

  private final double digitsWeight;

  ConceptKind(double digitsWeight) {
    this.digitsWeight = digitsWeight;
  }

  /** How far a concept's name, being digits, translates its only form; 0 when it is no digits. */
  double digitsWeight() {
    return digitsWeight;
  }
}
