package org.parell.exchange;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;

/** What TMX 1.4 allows inside each element, as its document type says. */
final class TmxStructure {

  private static final ImmutableSet<String> INLINE =
      ImmutableSet.of("bpt", "ept", "it", "ph", "hi", "ut");

  private static final ImmutableSet<String> SUBFLOW = ImmutableSet.of("sub");

  private static final ImmutableMap<String, ImmutableSet<String>> CHILDREN =
      ImmutableMap.<String, ImmutableSet<String>>builder()
          .put("tmx", ImmutableSet.of("header", "body"))
          .put("header", ImmutableSet.of("note", "prop", "ude"))
          .put("ude", ImmutableSet.of("map"))
          .put("map", ImmutableSet.of())
          .put("note", ImmutableSet.of())
          .put("prop", ImmutableSet.of())
          .put("body", ImmutableSet.of("tu"))
          .put("tu", ImmutableSet.of("note", "prop", "tuv"))
          .put("tuv", ImmutableSet.of("note", "prop", "seg"))
          .put("seg", INLINE)
          .put("hi", INLINE)
          .put("sub", INLINE)
          .put("bpt", SUBFLOW)
          .put("ept", SUBFLOW)
          .put("it", SUBFLOW)
          .put("ph", SUBFLOW)
          .put("ut", SUBFLOW)
          .build();

  private static final ImmutableMap<String, ImmutableSet<String>> REQUIRED =
      ImmutableMap.<String, ImmutableSet<String>>builder()
          .put("tmx", ImmutableSet.of("version"))
          .put(
              "header",
              ImmutableSet.of(
                  "creationtool",
                  "creationtoolversion",
                  "segtype",
                  "o-tmf",
                  "adminlang",
                  "srclang",
                  "datatype"))
          .put("ude", ImmutableSet.of("name"))
          .put("map", ImmutableSet.of("unicode"))
          .put("prop", ImmutableSet.of("type"))
          .put("bpt", ImmutableSet.of("i"))
          .put("ept", ImmutableSet.of("i"))
          .put("it", ImmutableSet.of("pos"))
          .build();

  private static final ImmutableSet<String> HISTORY =
      ImmutableSet.of("o-encoding", "creationdate", "creationid", "changedate", "changeid");

  private static final ImmutableSet<String> USE = ImmutableSet.<String>builder()
      .addAll(HISTORY)
      .add("datatype", "usagecount", "lastusagedate", "creationtool", "creationtoolversion")
      .add("o-tmf")
      .build();

  private static final ImmutableSet<String> REMARK =
      ImmutableSet.of("o-encoding", "xml:lang", "lang");

  private static final ImmutableMap<String, ImmutableSet<String>> OPTIONAL =
      ImmutableMap.<String, ImmutableSet<String>>builder()
          .put("header", HISTORY)
          .put("note", REMARK)
          .put("prop", REMARK)
          .put("ude", ImmutableSet.of("base"))
          .put("map", ImmutableSet.of("code", "ent", "subst"))
          .put(
              "tu",
              ImmutableSet.<String>builder()
                  .addAll(USE)
                  .add("tuid", "segtype", "srclang")
                  .build())
          .put(
              "tuv",
              ImmutableSet.<String>builder().addAll(USE).add("xml:lang", "lang").build())
          .put("bpt", ImmutableSet.of("x", "type"))
          .put("it", ImmutableSet.of("x", "type"))
          .put("ph", ImmutableSet.of("x", "type", "assoc"))
          .put("hi", ImmutableSet.of("x", "type"))
          .put("ut", ImmutableSet.of("x"))
          .put("sub", ImmutableSet.of("datatype", "type"))
          .build();

  /** Elements in which text may stand; white space may stand anywhere. */
  private static final ImmutableSet<String> WITH_TEXT = ImmutableSet.<String>builder()
      .add("note", "prop", "seg", "sub")
      .addAll(INLINE)
      .build();

  private TmxStructure() {}

  static boolean isChild(String parent, String child) {
    return CHILDREN.getOrDefault(parent, ImmutableSet.of()).contains(child);
  }

  static boolean isKnown(String element) {
    return CHILDREN.containsKey(element);
  }

  static boolean mayHoldText(String element) {
    return WITH_TEXT.contains(element);
  }

  /** The attributes that an element must have and has not. The language of a text is not among them. */
  static List<String> missing(String element, List<String> attributes) {
    List<String> missing = new ArrayList<>(REQUIRED.getOrDefault(element, ImmutableSet.of()));
    missing.removeAll(attributes);
    return missing;
  }

  /** The attributes that an element has and must not have. */
  static List<String> unknown(String element, List<String> attributes) {
    List<String> unknown = new ArrayList<>(attributes);
    unknown.removeAll(REQUIRED.getOrDefault(element, ImmutableSet.of()));
    unknown.removeAll(OPTIONAL.getOrDefault(element, ImmutableSet.of()));
    return unknown;
  }
}
