package org.parell.exchange;

import com.google.common.base.Ascii;
import java.util.stream.Collectors;
import org.parell.compare.VersionChange;
import org.parell.compare.VersionComparison;
import org.parell.compare.VersionRow;
import org.parell.compare.WordDiff;

/** Changes as text. */
final class ChangeText {

  private ChangeText() {}

  /** The change as it is written to users: {@code split}. */
  static String name(VersionChange change) {
    return Ascii.toLowerCase(change.name());
  }

  /** True when both versions have the row, and not word for word. */
  static boolean hasDiff(VersionComparison comparison, VersionRow row) {
    return row.hasOlder() && row.hasNewer() && !comparison.diff(row).isEmpty();
  }

  /** The difference in one text, marked as GNU wdiff does: {@code at [-noon-]{+night+}}. */
  static String marked(WordDiff diff) {
    return diff.pieces().stream()
        .map(piece -> switch (piece.kind()) {
          case KEPT -> piece.text();
          case DELETED -> "[-" + piece.text() + "-]";
          case INSERTED -> "{+" + piece.text() + "+}";
        })
        .collect(Collectors.joining());
  }
}
