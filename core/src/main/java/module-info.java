/**
 * Segments texts into sentences and aligns the sentences of two language versions.
 *
 * <p>Start at {@link org.parell.align.Aligner}, which tells the whole way from file to export once.
 */
module org.parell.core {
  requires com.google.common;
  requires com.ibm.icu;
  requires java.xml;
  requires org.apache.commons.text;
  requires static org.jspecify;

  exports org.parell.language;
  exports org.parell.srx;
  exports org.parell.document;
  exports org.parell.segment;
  exports org.parell.bitext;
  exports org.parell.multitext;
  exports org.parell.lexicon;
  exports org.parell.align;
  exports org.parell.compare;
  exports org.parell.exchange;
  exports org.parell.evaluate;
}
