package org.parell.exchange;

import java.io.IOException;
import java.io.Writer;

/** XLIFF 2.1, whose namespace is that of 2.0, so that readers of 2.0 take it too. */
final class Xliff21 implements XliffVersion {

  @Override
  public void writeStart(Head head, Writer out) throws IOException {
    out.write("<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" version=\"2.1\" srcLang=\"");
    out.write(Markup.escaped(head.sourceTag()) + "\" trgLang=\"");
    out.write(Markup.escaped(head.targetTag()) + "\">\n<file id=\"1\"");
    if (!head.sourceFile().isEmpty()) {
      out.write(" original=\"" + Markup.escaped(head.sourceFile()) + "\"");
    }
    out.write(">\n<notes>\n");
    writeNote("program", Program.NAME + " " + Program.version(), out);
    if (!head.targetFile().isEmpty()) {
      writeNote("target-file", head.targetFile(), out);
    }
    if (head.dropped() > 0) {
      writeNote("dropped-characters", Long.toString(head.dropped()), out);
    }
    writeUnaligned(head.unaligned(), out);
    out.write("</notes>\n");
  }

  @Override
  public void writeUnit(Unit unit, Writer out) throws IOException {
    out.write("<unit id=\"" + unit.number() + "\" xml:space=\"preserve\">\n<notes>\n");
    for (Note note : unit.notes()) {
      writeNote(note.name(), note.text(), out);
    }
    writeUnaligned(unit.unaligned(), out);
    out.write("</notes>\n<segment state=\"");
    if (!unit.hasTarget()) {
      out.write("initial");
    } else {
      // 2.1 has no state for a translation that is there but in doubt, but a state within one
      out.write(unit.doubtful() ? "initial\" subState=\"parell:needs-review" : "translated");
    }
    out.write("\">\n<source>");
    out.write(Markup.escaped(unit.source()));
    out.write("</source>\n");
    if (unit.hasTarget()) {
      out.write("<target>");
      out.write(Markup.escaped(unit.target()));
      out.write("</target>\n");
    }
    out.write("</segment>\n</unit>\n");
  }

  @Override
  public void writeEnd(boolean empty, Writer out) throws IOException {
    if (empty) {
      // a file has to hold something, and only a group may hold nothing
      out.write("<group id=\"empty\"/>\n");
    }
    out.write("</file>\n</xliff>\n");
  }

  private static void writeUnaligned(Iterable<String> texts, Writer out) throws IOException {
    for (String text : texts) {
      out.write("<note category=\"unaligned\" appliesTo=\"target\">");
      out.write(Markup.escaped(text));
      out.write("</note>\n");
    }
  }

  private static void writeNote(String category, String value, Writer out) throws IOException {
    out.write("<note category=\"" + category + "\">");
    out.write(Markup.escaped(value));
    out.write("</note>\n");
  }
}
