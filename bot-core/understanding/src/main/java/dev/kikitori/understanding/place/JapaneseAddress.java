package dev.kikitori.understanding.place;

import dev.kikitori.engine.job.Problem;
import dev.kikitori.engine.value.Value;
import dev.kikitori.understanding.reading.Readings;
import dev.kikitori.understanding.text.Folded;
import dev.kikitori.understanding.text.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reads an address by the names and codes of Japan. One run, for one text. */
final class JapaneseAddress {
    private static final double DOUBTFUL = 0.6;
    /** The one prefecture where streets are part of addresses. */
    private static final String OF_WAYS = "京都府";

    private static final int MOST_OTHERS = 4;

    private final Language language;
    private final String given;
    private final Optional<CodeSaid> code;
    private final List<Place> places;
    private final Folded folded;
    private final Canon canon;
    private final Written written;
    private final Ending ending;

    private JapaneseAddress(Folded all, Canon whole, Optional<CodeSaid> code, Language language, String given) {
        this.language = language;
        this.given = given;
        this.code = code;
        this.places = code.filter(CodeSaid::isWhole)
                .map(said -> PostalCodes.table().byCode(said.code()))
                .orElse(List.of());
        this.folded = code.map(said -> beside(all, whole.start(said.from()), whole.start(said.to())))
                .map(told -> KanaPlaces.inKanji(told, language))
                .orElseGet(() -> alone(all));
        this.canon = Canon.of(folded.plain());
        this.written = Written.in(
                canon.text(), places.stream().map(Place::city).distinct().toList());
        this.ending = !hasOtherLetters(all.plain())
                ? Ending.of(folded, canon, written, language.phrases("building"))
                : Ending.numbers(all.plain());
    }

    /** Whether it is written, but not in Japanese. */
    private static boolean hasOtherLetters(String plain) {
        return plain.chars().anyMatch(Character::isLetter) && !Language.writesJapanese(plain);
    }

    /** Empty if nothing in the text is of a Japanese address. */
    static Optional<Readings> read(Folded folded, Language language, String given) {
        return new JapaneseAddress(folded, Canon.of(folded.plain()), code(folded, language), language, given).read();
    }

    /** The postal code in a text. */
    static Optional<CodeSaid> code(Folded folded, Language language) {
        return CodeSaid.in(Canon.text(folded.plain()), sounds(language), marks(language));
    }

    private static List<List<String>> sounds(Language language) {
        return language.letters().stream()
                .filter(letter -> letter.getFirst().length() == 1
                        && Canon.isDigit(letter.getFirst().charAt(0)))
                .map(letter -> List.of(letter.getFirst(), Canon.text(letter.getLast())))
                .toList();
    }

    private static List<String> marks(Language language) {
        return language.phrases("postal-code").stream().map(Canon::text).toList();
    }

    /** Of what stands on both sides of the code, the part that names a place; else the one behind it. */
    private Folded beside(Folded all, int from, int to) {
        Folded before = framed(all.part(0, from));
        Folded after = framed(all.part(to, all.length()));
        String canonical = Canon.text(before.plain());
        boolean names = Written.in(canonical, List.of()).names();
        boolean numbered = canonical.chars().anyMatch(Canon::isDigit);
        return names || (after.isEmpty() && numbered) ? before : after;
    }

    /** What may be a particle in front can be the first sound of a place: はこだて. */
    private Folded alone(Folded text) {
        Folded whole = KanaPlaces.inKanji(text, language);
        return whole.plain().equals(text.plain()) ? KanaPlaces.inKanji(framed(text), language) : framed(whole);
    }

    private Folded framed(Folded text) {
        return unlessFrame(language.trimmed(text, "address-before", "address-after"));
    }

    private Folded unlessFrame(Folded text) {
        return language.has("address-after", text.plain()) ? text.part(0, 0) : text;
    }

    private Optional<Readings> read() {
        if (code.isEmpty() && isOffice()) {
            return Optional.empty();
        }
        if (code.isPresent() && places.isEmpty()) {
            return Optional.of(unknownCode(code.get()));
        }
        if (code.isEmpty()) {
            return written.names() ? Optional.of(byWords()) : hasNumber() ? unique() : Optional.empty();
        }
        return Optional.of(byCode(code.get()));
    }

    /** 「みどり市役所前広場」: the city is a part of the name of something in it. */
    private boolean isOffice() {
        boolean city = written.namesCity()
                && written.towns().isEmpty()
                && written.to() < canon.text().length();
        return city
                && canon.start(written.to()) > 0
                && language.beginning(folded.plain(), canon.start(written.to()), "city-office")
                        > canon.start(written.to());
    }

    private boolean hasNumber() {
        return canon.text().chars().anyMatch(Canon::isDigit);
    }

    /**
     * A town with its number and no city, to be looked at once more: of a name that there is once or a few times in the
     * country, or in the capital, which is meant first.
     */
    private Optional<Readings> unique() {
        Written town = Written.anywhere(canon.text());
        Ending behind = Ending.of(folded, canon, town, List.of());
        List<City> cities = town.towns().stream()
                .map(Place::city)
                .distinct()
                .sorted(Comparator.comparing((City city) -> !city.isOfCapital())
                        .thenComparing(city ->
                                !city.name().startsWith(town.towns().getFirst().town())))
                .toList();
        boolean few = cities.size() <= MOST_OTHERS || cities.getFirst().isOfCapital();
        if (cities.isEmpty() || !few || behind.street().isEmpty()) {
            return Optional.empty();
        }
        List<Value> readings = cities.stream()
                .limit(MOST_OTHERS + 1L)
                .map(city -> inCity(city, town.towns(), behind))
                .toList();
        return Optional.of(new Readings.Found(readings.getFirst(), DOUBTFUL, readings.subList(1, readings.size())));
    }

    private Value inCity(City city, List<Place> towns, Ending behind) {
        List<Place> own =
                towns.stream().filter(town -> town.city().equals(city)).toList();
        Place place = own.getFirst();
        String postalCode = own.size() == 1 ? CodeSaid.written(place.code()) : "";
        return new Value.Address(postalCode, city.region(), place.name(), behind.street(), behind.building(), given);
    }

    /** A town that is written out is believed, but looked at once more: some big offices have codes of their own. */
    private Readings unknownCode(CodeSaid said) {
        boolean named = !written.towns().isEmpty();
        boolean city = written.namesCity() && said.isWhole() && !named;
        if (city) {
            City first = written.cities().getFirst();
            return Readings.of(value(said.written(), first.region(), first.name() + ending.town()), DOUBTFUL);
        }
        return named
                ? Readings.of(
                        value(
                                said.isWhole() ? said.written() : "",
                                written.towns().getFirst()),
                        DOUBTFUL)
                : Readings.not(Problem.Code.NO_SUCH_POSTAL_CODE, said.written());
    }

    private Readings byWords() {
        List<Value> readings = new ArrayList<>();
        if (!written.names()) {
            return Readings.none();
        } else if (written.cities().isEmpty() && written.towns().isEmpty()) {
            readings.add(value("", written.region(), ""));
        } else if (written.towns().isEmpty()) {
            written.cities().forEach(city -> readings.add(value("", city.region(), city.name() + ending.town())));
        } else {
            for (City city : written.towns().stream()
                    .map(Place::city)
                    .distinct()
                    .sorted(this::byName)
                    .toList()) {
                List<Place> towns = written.towns().stream()
                        .filter(town -> town.city().equals(city))
                        .toList();
                boolean sure = towns.stream().map(Place::code).distinct().count() == 1;
                readings.add(value(sure ? CodeSaid.written(towns.getFirst().code()) : "", towns.getFirst()));
            }
        }
        return found(readings);
    }

    /** Where a prefecture's city is called as it is, that one first: 「福岡の天神」. */
    private int byName(City one, City other) {
        return Boolean.compare(other.name().startsWith(bare(other)), one.name().startsWith(bare(one)));
    }

    private static String bare(City city) {
        return city.region().substring(0, city.region().length() - 1);
    }

    private Readings byCode(CodeSaid said) {
        List<Place> fitting = places.stream().filter(this::fits).toList();
        if (fitting.isEmpty()) {
            Value byCode = value(said.written(), places.getFirst());
            return byWords() instanceof Readings.Found words
                    ? new Readings.Found(words.value(), DOUBTFUL, List.of(byCode))
                    : Readings.of(byCode, DOUBTFUL);
        }
        if (!written.towns().isEmpty()) {
            Place town = written.towns().stream()
                    .filter(one -> fitting.stream().anyMatch(one::fits))
                    .findFirst()
                    .orElse(fitting.getFirst());
            return Readings.sure(value(said.written(), town));
        }
        List<Value> readings = fitting.stream()
                .map(place -> place.town().isEmpty()
                        ? value(said.written(), place.city().region(), place.name() + ending.town())
                        : value(said.written(), place))
                .distinct()
                .toList();
        return found(readings);
    }

    private boolean fits(Place place) {
        boolean region = written.region().isEmpty()
                || written.region().equals(place.city().region());
        boolean city = !written.namesCity() || written.cities().contains(place.city());
        boolean town = written.towns().isEmpty() || written.towns().stream().anyMatch(place::fits);
        return region && city && town;
    }

    private static Readings found(List<Value> readings) {
        return readings.size() == 1
                ? Readings.sure(readings.getFirst())
                : new Readings.Found(
                        readings.getFirst(), DOUBTFUL, readings.subList(1, Math.min(readings.size(), MOST_OTHERS + 1)));
    }

    private Value value(String postalCode, Place place) {
        return value(postalCode, place.city().region(), place.city().name() + way(place) + place.town());
    }

    private String way(Place place) {
        return place.city().region().equals(OF_WAYS) ? ending.way() : "";
    }

    private Value value(String postalCode, String region, String town) {
        Folded building = unlessFrame(language.trimmed(Folded.of(ending.building()), "address-after", "address-after"));
        return new Value.Address(postalCode, region, town, ending.street(), building.given(), given);
    }
}
