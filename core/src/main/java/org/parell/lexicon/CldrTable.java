package org.parell.lexicon;

import com.ibm.icu.impl.ICUResourceBundle;
import com.ibm.icu.impl.ICUResourceBundle.OpenType;
import com.ibm.icu.util.ULocale;
import com.ibm.icu.util.UResourceBundle;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.parell.language.Language;

/**
 * A table of CLDR in one language, as ICU brings it, with what it inherits: {@code nn} from {@code
 * no}, {@code en-GB} from {@code en-001} and {@code en}. Never from the root, from another language
 * or from the locale of the machine, to all of which ICU's formatters fall back.
 *
 * <p>This is why it reads ICU's resources, besides that the formatters would need four times as long
 * in a new JVM. Resources are no public part of ICU, but their layout is that of CLDR and old; what is
 * not where it was is absent here, and the tests see it.
 */
final class CldrTable {

  private static final String ICU_DATA = "com/ibm/icu/impl/data/icudata";

  /** The most special one first. */
  private final List<ICUResourceBundle> chain;

  private CldrTable(List<ICUResourceBundle> chain) {
    this.chain = chain;
  }

  /**
   * The outermost table of a tree.
   *
   * @param tree a folder of ICU's data, such as {@code /unit}; empty for the main one
   */
  static CldrTable open(Language language, String tree) {
    ULocale locale = ULocale.forLanguageTag(language.tag());
    ICUResourceBundle bundle = ICUResourceBundle.getBundleInstance(
        ICU_DATA + tree, new ULocale(locale.getBaseName()), OpenType.LOCALE_ROOT);
    List<ICUResourceBundle> chain = new ArrayList<>();
    while (bundle != null && !bundle.isRoot() && isFor(language, bundle.getULocale())) {
      chain.add(bundle);
      bundle = bundle.getParent();
    }
    return new CldrTable(chain);
  }

  /** True when the data of a locale may stand for the language asked for. */
  private static boolean isFor(Language language, ULocale data) {
    String script = language.locale().getScript();
    return isOf(language, data.getLanguage())
        && (script.isEmpty() || ULocale.addLikelySubtags(data).getScript().equals(script));
  }

  private static boolean isOf(Language language, String data) {
    return data.equals(language.primary())
        || new Language(data).includes(language)
        // an old code, as tl of fil; asked last, since it loads all that CLDR has of old codes
        || data.equals(ULocale.createCanonical(language.primary()).getLanguage());
  }

  /**
   * True when CLDR has the same data for both, or data of two regions or scripts of a language. A
   * macrolanguage is taken for the language that it most likely stands for, {@code no} for {@code nb}.
   */
  static boolean areOneLanguage(Language first, Language second) {
    List<ICUResourceBundle> one = open(first, "").chain;
    List<ICUResourceBundle> other = open(second, "").chain;
    return !one.isEmpty() && !other.isEmpty() && likely(one).equals(likely(other));
  }

  private static String likely(List<ICUResourceBundle> chain) {
    Language language = new Language(chain.get(0).getULocale().getLanguage());
    return language.members().isEmpty()
        ? language.primary()
        : language.members().get(0);
  }

  boolean isEmpty() {
    return chain.isEmpty();
  }

  /** The table inside this one; empty when there is none. */
  CldrTable at(String key) {
    return new CldrTable(inner(key, UResourceBundle.TABLE));
  }

  /** The strings of several keys, in the order of the keys; none of a key that has none. */
  List<String> texts(String... keys) {
    List<String> texts = new ArrayList<>(keys.length);
    for (String key : keys) {
      List<ICUResourceBundle> found = inner(key, UResourceBundle.STRING);
      if (!found.isEmpty()) {
        String text = found.get(0).getString();
        if (!text.equals(ICUResourceBundle.NO_INHERITANCE_MARKER)) {
          texts.add(text);
        }
      }
    }
    return texts;
  }

  /** One string of the array of a key; none when there is no such array or string. */
  List<String> element(String key, int index) {
    List<String> elements = new ArrayList<>(1);
    List<ICUResourceBundle> arrays = inner(key, UResourceBundle.ARRAY);
    if (!arrays.isEmpty() && index < arrays.get(0).getSize()) {
      ICUResourceBundle element = arrays.get(0).at(index);
      if (element.getType() == UResourceBundle.STRING) {
        elements.add(element.getString());
      }
    }
    return elements;
  }

  /** All keys, sorted. */
  Set<String> keys() {
    Set<String> keys = new TreeSet<>();
    for (ICUResourceBundle table : chain) {
      for (Enumeration<String> own = table.getKeys(); own.hasMoreElements(); ) {
        keys.add(own.nextElement());
      }
    }
    return keys;
  }

  private List<ICUResourceBundle> inner(String key, int type) {
    List<ICUResourceBundle> inner = new ArrayList<>(chain.size());
    for (ICUResourceBundle table : chain) {
      ICUResourceBundle child = table.at(key);
      if (child != null && child.getType() == type) {
        inner.add(child);
      }
    }
    return inner;
  }
}
