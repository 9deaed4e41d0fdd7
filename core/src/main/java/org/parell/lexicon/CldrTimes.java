package org.parell.lexicon;

import java.util.ArrayList;
import java.util.List;
import org.parell.language.Language;

/** The names that CLDR has in one language for months, days, eras and the like. */
final class CldrTimes {

  private static final int MONTHS = 12;
  private static final int DAYS = 7;
  private static final int QUARTERS = 4;

  private static final List<String> ERA_WIDTHS =
      List.of("wide", "wide%variant", "abbreviated", "abbreviated%variant");

  private static final List<String> FIELDS =
      List.of("year", "quarter", "month", "week", "day", "hour", "minute", "second");

  /** Of days, from the one before yesterday to the one after tomorrow. */
  private static final List<String> DISTANCES = List.of("-2", "-1", "0", "1", "2");

  private final ConceptForms forms;

  private CldrTimes(ConceptForms forms) {
    this.forms = forms;
  }

  /** Adds all names of times of a language. */
  static void addTo(ConceptForms forms, Language language) {
    CldrTable main = CldrTable.open(language, "");
    CldrTable calendar = main.at("calendar").at("gregorian");
    CldrTimes times = new CldrTimes(forms);
    times.addSeries("month", MONTHS, calendar.at("monthNames"));
    times.addSeries("day", DAYS, calendar.at("dayNames"));
    times.addQuarters(calendar.at("quarters").at("format"));
    times.addEras(calendar.at("eras"));
    times.addHalfDays(calendar);
    times.addMoments(calendar.at("dayPeriod"));
    times.addFields(main.at("fields"));
  }

  private void addSeries(String series, int count, CldrTable names) {
    for (int i = 0; i < count; i++) {
      add(series + "/" + i, shortest(names, "wide", i));
      List<String> abbreviations = shortest(names, "abbreviated", i);
      abbreviations.replaceAll(CldrTimes::withoutFullStop);
      // not Nynorsk to and la, Thursday and Saturday, which are two and let to a reader
      forms.addDistinctive(ConceptKind.TIME, series + "-abbreviated/" + i, abbreviations);
    }
  }

  /** A name as it stands alone and, when that adds more than a preposition, as it stands in a date. */
  private static List<String> shortest(CldrTable names, String width, int index) {
    List<String> shortest = names.at("stand-alone").element(width, index);
    for (String inDate : names.at("format").element(width, index)) {
      if (shortest.isEmpty() || !endsWithWord(inDate, shortest.get(0))) {
        shortest.add(inDate);
      }
    }
    return shortest;
  }

  private void addQuarters(CldrTable names) {
    for (int i = 0; i < QUARTERS; i++) {
      add("quarter/" + i, names.element("wide", i));
    }
  }

  private void addEras(CldrTable eras) {
    for (String width : ERA_WIDTHS) {
      for (String era : List.of("0", "1")) {
        add("era-" + width + "/" + era, eras.at(width).texts(era));
      }
    }
  }

  private void addHalfDays(CldrTable calendar) {
    for (int i = 0; i < 2; i++) {
      List<String> names = calendar.element("AmPmMarkers", i);
      names.addAll(calendar.element("AmPmMarkersAbbr", i));
      add("half-day/" + i, names);
    }
  }

  /** Noon and midnight; what CLDR calls morning begins at another hour in each language. */
  private void addMoments(CldrTable periods) {
    for (String moment : List.of("noon", "midnight")) {
      List<String> names = new ArrayList<>();
      for (String context : List.of("stand-alone", "format")) {
        names.addAll(periods.at(context).at("wide").texts(moment));
        names.addAll(periods.at(context).at("abbreviated").texts(moment));
      }
      add(moment, names);
    }
  }

  /** Units of time, and where they lie from here: next year, today. */
  private void addFields(CldrTable fields) {
    for (String field : FIELDS) {
      CldrTable names = fields.at(field);
      add(field, names.texts("dn"));
      for (String distance : DISTANCES) {
        add(field + distance, names.at("relative").texts(distance));
      }
    }
  }

  private void add(String name, List<String> raw) {
    forms.add(ConceptKind.TIME, name, raw);
  }

  /** True of {@code de gener} and {@code gener}. */
  private static boolean endsWithWord(String form, String word) {
    int start = form.length() - word.length();
    return start > 0 && form.endsWith(word) && !Character.isLetter(form.charAt(start - 1));
  }

  private static String withoutFullStop(String abbreviation) {
    return abbreviation.endsWith(".")
        ? abbreviation.substring(0, abbreviation.length() - 1)
        : abbreviation;
  }
}
