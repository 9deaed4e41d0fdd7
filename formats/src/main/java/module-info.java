/** Readers of foreign documents, so that core stays small. */
module org.parell.formats {
  requires transitive org.parell.core;
  requires org.commonmark;
  requires org.commonmark.ext.gfm.tables;
  requires org.jsoup;
  requires static org.jspecify;

  exports org.parell.formats;
}
