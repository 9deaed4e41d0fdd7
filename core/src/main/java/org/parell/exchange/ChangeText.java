package org.parell.exchange;

import com.google.common.base.Ascii;
import org.parell.compare.VersionChange;
import org.parell.compare.VersionComparison;
import org.parell.compare.VersionRow;

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
}
