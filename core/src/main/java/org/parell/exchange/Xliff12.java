package org.parell.exchange;

import java.io.IOException;
import java.io.Writer;

/** XLIFF 1.2, which most programs of translators read. */
final class Xliff12 implements XliffVersion {

  @Override
  public void writeStart(Head head, Writer out) throws IOException {
    out.write("<xliff version=\"1.2\" xmlns=\"urn:oasis:names:tc:xliff:document:1.2\">\n");
    out.write("<file original=\"" + Markup.escaped(head.sourceFile()));
    out.write("\" source-language=\"" + Markup.escaped(head.sourceTag()));
    out.write("\" target-language=\"" + Markup.escaped(head.targetTag()));
    out.write("\" datatype=\"plaintext\" tool-id=\"" + Program.NAME + "\">\n");
    out.write("<header>\n");
    out.write("<tool tool-id=\"" + Program.NAME + "\" tool-name=\"" + Program.NAME);
    out.write("\" tool-version=\"" + Markup.escaped(Program.version()) + "\"/>\n");
    if (!head.targetFile().isEmpty()) {
      writeNote("general", "target file: ", head.targetFile(), out);
    }
    if (head.dropped() > 0) {
      writeNote("general", "dropped characters: ", Long.toString(head.dropped()), out);
    }
    writeUnaligned(head.unaligned(), out);
    out.write("</header>\n<body>\n");
  }

  @Override
  public void writeUnit(Unit unit, Writer out) throws IOException {
    out.write("<trans-unit id=\"" + unit.number() + "\"");
    // on each unit, since the readers of translate-toolkit look for it nowhere else
    out.write((unit.doubtful() ? " approved=\"no\"" : "") + " xml:space=\"preserve\">\n");
    out.write("<source>");
    out.write(Markup.escaped(unit.source()));
    out.write("</source>\n");
    if (unit.hasTarget()) {
      String state = unit.doubtful() ? "needs-review-translation" : "translated";
      out.write("<target state=\"" + state + "\">");
      out.write(Markup.escaped(unit.target()));
      out.write("</target>\n");
    }
    for (Note note : unit.notes()) {
      writeNote("general", note.name() + ": ", note.text(), out);
    }
    writeUnaligned(unit.unaligned(), out);
    out.write("</trans-unit>\n");
  }

  @Override
  public void writeEnd(boolean empty, Writer out) throws IOException {
    out.write("</body>\n</file>\n</xliff>\n");
  }

  private static void writeUnaligned(Iterable<String> texts, Writer out) throws IOException {
    for (String text : texts) {
      writeNote("target", "unaligned: ", text, out);
    }
  }

  private static void writeNote(String annotated, String key, String value, Writer out)
      throws IOException {
    out.write("<note from=\"" + Program.NAME + "\" annotates=\"" + annotated + "\">" + key);
    out.write(Markup.escaped(value));
    out.write("</note>\n");
  }
}
