package org.parell.exchange;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parell.document.Block;
import org.parell.document.BlockKind;
import org.parell.document.Document;
import org.parell.document.FileOffsets;
import org.parell.document.Span;
import org.parell.language.Language;
import org.parell.segment.Segment;
import org.parell.segment.SegmentedDocument;
import org.parell.xml.MalformedXmlException;
import org.parell.xml.XmlEvents;

/**
 * The sentences of a file of one language, with their ids.
 *
 * @param document a line a block, a space between the segments of one
 * @param indices the index of each segment that has an id
 */
record XcesSentences(SegmentedDocument document, Map<String, Integer> indices) {

  /** Reads to the end; what stands outside of sentences says nothing. */
  static XcesSentences read(String name, Reader in, Language language)
      throws IOException, ExchangeFormatException {
    try {
      return read(name, new XmlEvents(name, in), language);
    } catch (MalformedXmlException e) {
      throw new ExchangeFormatException(e.getMessage());
    } catch (CharacterCodingException e) {
      throw new ExchangeFormatException(name + ": expected UTF-8");
    }
  }

  private static XcesSentences read(String name, XmlEvents xml, Language language)
      throws IOException, MalformedXmlException, ExchangeFormatException {
    Draft draft = new Draft();
    Map<String, Integer> indices = new HashMap<>();
    StringBuilder sentence = new StringBuilder();
    int depth = 0;
    while (xml.next()) {
      if (xml.isStart()) {
        switch (xml.localElement()) {
          case "s" -> {
            if (depth == 0 && xml.localAttribute("id").isPresent()) {
              String id = xml.localAttribute("id").get();
              if (indices.putIfAbsent(id, draft.segments.size()) != null) {
                throw new ExchangeFormatException(xml.told(
                    "each id of a sentence once", "\"" + TextLines.shown(id) + "\" again"));
              }
            }
            depth++;
          }
          // tokens are parted by white space, whether the file has some between them or not
          case "w" -> sentence.append(depth > 0 ? " " : "");
          case "p" -> draft.enter(BlockKind.PARAGRAPH);
          case "head" -> draft.enter(BlockKind.HEADING);
          default -> {}
        }
      } else if (xml.isEnd()) {
        switch (xml.localElement()) {
          case "s" -> {
            depth--;
            if (depth == 0) {
              draft.add(sentence.toString());
              sentence.setLength(0);
            }
          }
          case "p", "head" -> draft.leave();
          default -> {}
        }
      } else if (xml.isText() && depth > 0) {
        xml.appendTextTo(sentence);
      }
    }
    return new XcesSentences(draft.document(name, language), indices);
  }

  /** A document as it grows. */
  private static final class Draft {
    private final StringBuilder text = new StringBuilder();
    private final List<Block> blocks = new ArrayList<>();
    private final List<Segment> segments = new ArrayList<>();
    private BlockKind kind = BlockKind.PARAGRAPH;
    private boolean inBlock;

    /** True when the next sentence stands in the block of the one before. */
    private boolean goesOn;

    void enter(BlockKind entered) {
      kind = entered;
      inBlock = true;
      goesOn = false;
    }

    void leave() {
      kind = BlockKind.PARAGRAPH;
      inBlock = false;
      goesOn = false;
    }

    void add(String sentence) {
      String folded = folded(sentence);
      if (folded.isEmpty()) {
        segments.add(new Segment(new Span(text.length(), text.length()), -1));
        return;
      }
      if (text.length() > 0) {
        text.append(goesOn ? ' ' : '\n');
      }
      int start = text.length();
      text.append(folded);
      if (goesOn) {
        int last = blocks.size() - 1;
        int blockStart = blocks.get(last).span().start();
        blocks.set(last, new Block(kind, new Span(blockStart, text.length())));
      } else {
        blocks.add(new Block(kind, new Span(start, text.length())));
      }
      segments.add(new Segment(new Span(start, text.length()), blocks.size() - 1));
      goesOn = inBlock;
    }

    SegmentedDocument document(String name, Language language) {
      Document document =
          new Document(name, language, text.toString(), blocks, Map.of(), FileOffsets.identity());
      return new SegmentedDocument(document, segments);
    }

    private static String folded(String sentence) {
      return sentence.replaceAll("[ \\t\\n\\r]+", " ").strip();
    }
  }
}
