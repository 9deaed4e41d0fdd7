package org.parell.lexicon;

/** A format of bilingual word lists. {@link LexiconReader} tells how each is read. */
public enum LexiconFormat {
  /** Two columns with a tab between, perhaps a third with weights: {@code .tsv}, {@code .txt}. */
  TSV,
  /** A dictionary of hunalign, {@code target @ source}: {@code .dict}, {@code .dic}. */
  HUNALIGN,
  /** A translation memory, of which the short units are taken: {@code .tmx}. */
  TMX,
  /** A bilingual dictionary of Apertium: {@code .dix}. */
  APERTIUM,
  /** What {@link LexiconWriter} writes; known by its first line, whatever the file's name. */
  PARELL
}
