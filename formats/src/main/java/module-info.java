/** What needs more libraries than core has: foreign documents, and alignments as rows. */
module org.parell.formats {
  requires transitive org.parell.core;
  requires de.siegmar.fastcsv;
  requires org.commonmark;
  requires org.commonmark.ext.gfm.tables;
  requires org.jsoup;
  requires tools.jackson.core;
  requires static org.jspecify;

  exports org.parell.formats;
  exports org.parell.rows;
}
