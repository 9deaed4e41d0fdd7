package org.parell.exchange;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.parell.bitext.Bitext;
import org.parell.bitext.IndexPair;
import org.parell.bitext.RatedPair;
import org.parell.xml.MalformedXmlException;
import org.parell.xml.XmlEvents;

/**
 * A file of links.
 *
 * @param fromDoc the file of the source sentences, if the links tell it
 * @param toDoc the file of the target sentences, likewise
 * @param links in the order of the file
 */
record XcesLinks(Optional<String> fromDoc, Optional<String> toDoc, List<Link> links) {

  private static final Pattern SPACE = Pattern.compile("[ \\t\\n\\r]+");

  /** Ids that belong together. */
  record Link(List<String> source, List<String> target, OptionalDouble confidence) {}

  /** Which ids come first. */
  enum Order {
    /** The source's in a file of OPUS, with {@code cesAlign} outside, the target's in InterText's. */
    BY_ROOT,
    SOURCE_FIRST,
    TARGET_FIRST
  }

  static XcesLinks read(String name, Reader in, Order order, boolean withConfidence)
      throws IOException, ExchangeFormatException {
    try {
      return read(name, new XmlEvents(name, in), order, withConfidence);
    } catch (MalformedXmlException e) {
      throw new ExchangeFormatException(e.getMessage());
    } catch (CharacterCodingException e) {
      throw new ExchangeFormatException(name + ": expected UTF-8");
    }
  }

  private static XcesLinks read(String name, XmlEvents xml, Order order, boolean withConfidence)
      throws IOException, MalformedXmlException, ExchangeFormatException {
    List<Link> links = new ArrayList<>();
    Optional<XcesLinks> group = Optional.empty();
    boolean targetFirst = order == Order.TARGET_FIRST;
    boolean outermost = true;
    while (xml.next()) {
      if (!xml.isStart()) {
        continue;
      }
      String element = xml.localElement();
      if (outermost) {
        outermost = false;
        if (!element.equals("cesAlign") && !element.equals("linkGrp")) {
          throw new ExchangeFormatException(xml.told(
              "<cesAlign> or <linkGrp> as the outermost element",
              "<" + TextLines.shown(element) + ">"));
        }
        targetFirst |= order == Order.BY_ROOT && element.equals("linkGrp");
      }
      if (element.equals("linkGrp")) {
        XcesLinks opened =
            new XcesLinks(xml.localAttribute("fromDoc"), xml.localAttribute("toDoc"), links);
        if (group.isPresent() && !group.get().isOfSameDocumentsAs(opened)) {
          throw new ExchangeFormatException(xml.told(
              "links of one pair of documents, " + group.get().shown(),
              "those of " + opened.shown() + " too"));
        }
        group = Optional.of(opened);
      } else if (element.equals("link")) {
        links.add(link(xml, targetFirst, withConfidence));
      }
    }
    return group.orElseThrow(
        () -> new ExchangeFormatException(name + ": expected <linkGrp> with links, found none"));
  }

  private boolean isOfSameDocumentsAs(XcesLinks other) {
    return fromDoc.equals(other.fromDoc) && toDoc.equals(other.toDoc);
  }

  private String shown() {
    return "\"%s\" and \"%s\""
        .formatted(TextLines.shown(fromDoc.orElse("")), TextLines.shown(toDoc.orElse("")));
  }

  private static Link link(XmlEvents xml, boolean targetFirst, boolean withConfidence)
      throws ExchangeFormatException {
    String xtargets = xml.localAttribute("xtargets")
        .orElseThrow(() -> new ExchangeFormatException(xml.told("<link> with xtargets", "none")));
    String[] sides = xtargets.split(";", -1);
    if (sides.length != 2) {
      throw new ExchangeFormatException(xml.told(
          "xtargets of two lists of ids with a semicolon between, such as \"s1 s2;s1\"",
          "\"" + TextLines.shown(xtargets) + "\""));
    }
    Optional<String> certainty =
        withConfidence ? xml.localAttribute("certainty") : Optional.empty();
    OptionalDouble confidence = OptionalDouble.empty();
    if (certainty.isPresent()) {
      confidence = Confidence.parsed(certainty.get().strip());
      if (confidence.isEmpty()) {
        throw new ExchangeFormatException(xml.told(
            "certainty from 0 to 1, such as 0.9731",
            "\"" + TextLines.shown(certainty.get()) + "\""));
      }
    }
    return new Link(ids(sides[targetFirst ? 1 : 0]), ids(sides[targetFirst ? 0 : 1]), confidence);
  }

  private static List<String> ids(String side) {
    return SPACE.splitAsStream(side).filter(id -> !id.isEmpty()).toList();
  }

  /** The alignment that these links make of the sentences that they name. */
  XcesReading over(XcesSentences source, XcesSentences target) {
    List<RatedPair> pairs = new ArrayList<>();
    int dangling = 0;
    for (Link link : links) {
      List<Integer> sources = known(link.source, source);
      List<Integer> targets = known(link.target, target);
      dangling += link.source.size() - sources.size() + link.target.size() - targets.size();
      boolean lost =
          sources.isEmpty() != link.source.isEmpty() || targets.isEmpty() != link.target.isEmpty();
      if (!lost) {
        pairs.add(new RatedPair(new IndexPair(sources, targets), link.confidence));
      }
    }
    FittedAlignment fitted =
        FittedAlignment.of(new Bitext(source.document(), target.document()), pairs);
    return new XcesReading(fitted.alignment(), fitted.dropped(), dangling);
  }

  private static List<Integer> known(List<String> ids, XcesSentences side) {
    return ids.stream()
        .filter(side.indices()::containsKey)
        .map(side.indices()::get)
        .toList();
  }
}
