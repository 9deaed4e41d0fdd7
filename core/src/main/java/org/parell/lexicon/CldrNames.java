package org.parell.lexicon;

import com.google.common.base.Splitter;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.parell.language.Language;

/** The names that CLDR has in one language for regions, languages, currencies and units. */
final class CldrNames {

  private static final Splitter WORDS = Splitter.on(' ');

  /**
   * Languages with no code of two letters that texts often speak of. The other four hundred that
   * CLDR names would double the lexicon.
   */
  private static final List<String> LANGUAGES_OF_THREE_LETTERS = WORDS.splitToList(
      "akk ang arc ast ban bho ceb chr cop egy fil fro gmh goh got grc gsw haw hmn hsb ilo krl lad "
          + "mai mnc mni moh nah nap nds non peo phn pro rom sat scn sco sga sma smj smn sms sux syr "
          + "tlh tpi uga yue zza");

  /** Regions that are none: unknown ones, and those for trying programs out. */
  private static final Set<String> NO_REGIONS = Set.of("ZZ", "XA", "XB");

  /** Those of today and of the last century that novels and news speak of; CLDR names 300. */
  private static final List<String> CURRENCIES = WORDS.splitToList(
      "AED ARS ATS AUD BEF BGN BRL BYN CAD CHF CLP CNY COP CUP CZK DDM DEM DKK DZD EEK EGP ESP ETB "
          + "EUR FIM FRF GBP GEL GHS GRD HKD HRK HUF IDR IEP ILS INR IQD IRR ISK ITL JPY KES KRW KWD "
          + "KZT LKR LTL LUF LVL MAD MMK MXN MYR NGN NLG NOK NPR NZD PEN PHP PKR PLN PTE RON RSD RUB "
          + "SAR SEK SGD SIT SKK SUR SYP THB TND TRY TWD TZS UAH USD UYU VES VND YER ZAR");

  private static final List<String> UNITS =
      WORDS.splitToList("length/kilometer length/meter length/decimeter length/centimeter "
          + "length/millimeter length/micrometer length/nanometer length/mile "
          + "length/nautical-mile length/fathom length/yard length/foot length/inch "
          + "length/light-year length/astronomical-unit length/parsec "
          + "area/square-kilometer area/hectare area/square-meter area/square-centimeter "
          + "area/square-mile area/acre area/square-foot volume/cubic-meter "
          + "volume/cubic-kilometer volume/cubic-centimeter volume/hectoliter volume/liter "
          + "volume/deciliter volume/centiliter volume/milliliter volume/gallon "
          + "volume/quart volume/pint volume/cup volume/tablespoon volume/teaspoon "
          + "volume/drop volume/barrel volume/bushel mass/tonne mass/kilogram mass/gram "
          + "mass/milligram mass/microgram mass/pound mass/ounce mass/stone mass/carat "
          + "duration/century duration/decade duration/year duration/quarter "
          + "duration/month duration/fortnight duration/week duration/day duration/night "
          + "duration/hour duration/minute duration/second duration/millisecond "
          + "duration/microsecond duration/nanosecond speed/kilometer-per-hour "
          + "speed/meter-per-second speed/mile-per-hour speed/knot temperature/generic "
          + "temperature/celsius temperature/fahrenheit temperature/kelvin angle/degree "
          + "angle/arc-minute angle/arc-second angle/radian concentr/percent "
          + "concentr/permille concentr/part energy/joule energy/kilojoule energy/calorie "
          + "energy/kilocalorie energy/kilowatt-hour power/watt power/kilowatt "
          + "power/megawatt power/gigawatt power/horsepower electric/ampere electric/volt "
          + "electric/ohm frequency/hertz frequency/kilohertz frequency/megahertz "
          + "frequency/gigahertz force/newton pressure/pascal pressure/hectopascal "
          + "pressure/bar pressure/millibar pressure/atmosphere digital/bit digital/byte "
          + "digital/kilobyte digital/megabyte digital/gigabyte digital/terabyte "
          + "graphics/pixel graphics/megapixel light/lumen light/lux");

  private static final List<String> DIRECTIONS = List.of("north", "east", "south", "west");

  private static final String SINGULAR = "one";
  private static final String[] PLURALS = {"other", "two", "few", "many"};

  private static final String NUMBER = "{0}";

  private static final Pattern PARENTHESIS = Pattern.compile("\\s*[(（][^)）]*[)）]");

  private static final Pattern REMARK = Pattern.compile("[(（\\p{Nd}]");

  private final Language language;
  private final ConceptForms forms;

  private CldrNames(Language language, ConceptForms forms) {
    this.language = language;
    this.forms = forms;
  }

  /** Adds all names of a language. */
  static void addTo(ConceptForms forms, Language language) {
    CldrNames names = new CldrNames(language, forms);
    names.addRegions();
    names.addLanguages();
    names.addCurrencies();
    names.addUnits();
  }

  private void addRegions() {
    CldrTable tree = CldrTable.open(language, "/region");
    CldrTable names = tree.at("Countries");
    CldrTable shortNames = tree.at("Countries%short");
    CldrTable otherNames = tree.at("Countries%variant");
    for (String region : names.keys()) {
      if (!NO_REGIONS.contains(region)) {
        List<String> all = names.texts(region);
        all.addAll(shortNames.texts(region));
        all.addAll(otherNames.texts(region));
        all.replaceAll(CldrNames::withoutRemark);
        forms.addDistinctive(ConceptKind.REGION, region, all);
      }
    }
  }

  private void addLanguages() {
    CldrTable names = CldrTable.open(language, "/lang").at("Languages");
    List<String> codes = new ArrayList<>();
    for (String code : ULocale.getISOLanguages()) {
      if (code.length() == 2) {
        codes.add(code);
      }
    }
    codes.addAll(LANGUAGES_OF_THREE_LETTERS);
    for (String code : codes) {
      forms.addDistinctive(ConceptKind.LANGUAGE, code, names.texts(code));
    }
  }

  private void addCurrencies() {
    CldrTable tree = CldrTable.open(language, "/curr");
    CldrTable names = tree.at("Currencies");
    CldrTable plurals = tree.at("CurrencyPlurals");
    for (String currency : CURRENCIES) {
      CldrTable counted = plurals.at(currency);
      addCounted(
          ConceptKind.CURRENCY,
          currency,
          counted,
          counted.isEmpty() ? names.element(currency, 1) : List.of());
    }
  }

  private void addUnits() {
    CldrTable units = CldrTable.open(language, "/unit").at("units");
    for (String unit : UNITS) {
      int slash = unit.indexOf('/');
      CldrTable counted = units.at(unit.substring(0, slash)).at(unit.substring(slash + 1));
      addCounted(ConceptKind.UNIT, unit, counted, List.of());
    }
    for (String direction : DIRECTIONS) {
      forms.add(ConceptKind.UNIT, direction, nouns(units.at("coordinate").texts(direction)));
    }
  }

  /**
   * A thing that is counted: one concept for one of it, and one for more. Languages that do not tell
   * them apart have the same forms for both.
   */
  private void addCounted(ConceptKind kind, String id, CldrTable counted, List<String> uncounted) {
    List<String> many = nouns(counted.isEmpty() ? uncounted : counted.texts(PLURALS));
    List<String> one = nouns(counted.texts(SINGULAR));
    forms.add(kind, id + "/one", one.isEmpty() ? many : one);
    forms.add(kind, id + "/other", many);
  }

  /**
   * The nouns of patterns such as {@code {0} meter}. None of a pattern with its number in the middle,
   * nor of one with a date or a remark, which means a currency or measure that few texts speak of.
   */
  private static List<String> nouns(List<String> patterns) {
    List<String> nouns = new ArrayList<>(patterns.size());
    for (String pattern : patterns) {
      String noun = pattern.replace(NUMBER, "");
      boolean isInside = pattern.indexOf(NUMBER) > 0 && !pattern.endsWith(NUMBER);
      if (!isInside && !REMARK.matcher(noun).find()) {
        nouns.add(noun);
      }
    }
    return nouns;
  }

  private static String withoutRemark(String name) {
    return name.indexOf('(') < 0 && name.indexOf('（') < 0
        ? name
        : PARENTHESIS.matcher(name).replaceAll("");
  }
}
