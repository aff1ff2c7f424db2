package dev.kikitori.understanding.place;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.kikitori.understanding.number.Numbers;
import dev.kikitori.understanding.text.Folded;
import dev.kikitori.understanding.text.Kana;
import dev.kikitori.understanding.text.Language;
import dev.kikitori.understanding.text.Sounds;
import dev.kikitori.understanding.text.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Places written as they sound: 「よこはましなかくやましたちょう」 is 横浜市中区山下町. A city is found by how its name is
 * read, and a town among those of the city; a town that none of them sounds like stays as it is. For any number of
 * threads.
 */
final class KanaPlaces {
    private static final int LONGEST = 100;
    private static final String JOINTS = "のノ-";
    private static final String GAPS = " 、,";
    private static final String VOICED = "がぎぐげござじずぜぞだぢづでどばびぶべぼ";
    private static final String UNVOICED = "かきくけこさしすせそたしすてとはひふへほ";
    private static final int MOST_CITIES_KEPT = 200;
    private static final Map<String, String> UNITS = Map.of("chome", "丁目", "banchi", "番地", "ban", "番", "go", "号");
    private static final Map<String, List<String>> READ_TWO_WAYS =
            Map.of("町", List.of("まち", "ちょう"), "村", List.of("むら", "そん"));

    /** Made when it is first asked for. */
    private static final class Loaded {
        private static final KanaPlaces ALL = new KanaPlaces(PostalCodes.table().cities());
    }

    /** A name, and one way that it sounds. */
    private record Spelled<T>(String sound, T place) {}

    /** A name where it stands. */
    private record Found<T>(T place, int to) {}

    private final List<Spelled<String>> regions = new ArrayList<>();
    private final Map<Character, List<Spelled<City>>> cities = new HashMap<>();
    private final LoadingCache<City, List<Spelled<Place>>> towns =
            Caffeine.newBuilder().maximumSize(MOST_CITIES_KEPT).build(KanaPlaces::townsOf);

    private KanaPlaces(List<City> all) {
        all.stream().map(City::region).distinct().forEach(region -> {
            regions.add(new Spelled<>(region, region));
            sounds(region).forEach(sound -> regions.add(new Spelled<>(sound, region)));
        });
        for (City city : all) {
            int district = city.name().indexOf('郡');
            boolean inDistrict = district > 0 && district < city.name().length() - 2;
            List<String> sounds = new ArrayList<>(sounds(city.name()));
            sounds.addAll(inDistrict ? sounds(city.name().substring(district + 1)) : List.of());
            sounds.addAll(halfInKanji(city.name()));
            sounds.forEach(sound -> cities.computeIfAbsent(sound.charAt(0), ignored -> new ArrayList<>())
                    .add(new Spelled<>(sound, city)));
        }
    }

    /** 「くまもとし中央区」, 「熊本市ちゅうおうく」. */
    private static List<String> halfInKanji(String name) {
        int ward = name.indexOf('市') + 1;
        if (ward < 2 || ward == name.length() || !name.endsWith("区")) {
            return List.of();
        }
        String over = name.substring(0, ward);
        String in = name.substring(ward);
        return List.of(heard(Sounds.reading(over)) + in, over + heard(Sounds.reading(in)));
    }

    private static List<Spelled<Place>> townsOf(City city) {
        List<Spelled<Place>> towns = new ArrayList<>();
        for (Place town : PostalCodes.table().towns(city)) {
            sounds(town.town()).forEach(sound -> towns.add(new Spelled<>(sound, town)));
        }
        return towns;
    }

    private static List<String> sounds(String name) {
        String last = name.isEmpty() ? "" : name.substring(name.length() - 1);
        List<String> ends = READ_TWO_WAYS.get(last);
        if (ends == null || name.length() < 2) {
            return name.isEmpty() ? List.of() : List.of(heard(Sounds.reading(name)));
        }
        String sound = heard(Sounds.reading(name));
        return ends.stream()
                .filter(sound::endsWith)
                .findFirst()
                .map(end -> ends.stream()
                        .map(other -> sound.substring(0, sound.length() - end.length()) + other)
                        .toList())
                .orElse(List.of(sound));
    }

    /** What sounds alike is one, with or without a voice: many names are read both ways. */
    private static String heard(String kana) {
        StringBuilder heard = new StringBuilder(Sounds.hiragana(kana));
        for (int i = 0; i < heard.length(); i++) {
            int voiced = VOICED.indexOf(heard.charAt(i));
            heard.setCharAt(i, voiced < 0 ? heard.charAt(i) : UNVOICED.charAt(voiced));
        }
        return heard.toString();
    }

    /** The text with places that are written in kana in kanji, and the numbers behind them in figures. */
    static Folded inKanji(Folded text, Language language) {
        boolean kana = text.length() <= LONGEST
                && text.plain()
                                .chars()
                                .filter(c -> Kana.isHiragana((char) c) || isKatakana(c))
                                .count()
                        > 2;
        return kana ? Loaded.ALL.written(text, language).map(Folded::of).orElse(text) : text;
    }

    private static boolean isKatakana(int c) {
        return c >= 0x30a1 && c <= 0x30fa;
    }

    private Optional<String> written(Folded text, Language language) {
        String plain = heard(text.plain());
        Optional<Found<String>> region = longest(regions, plain, 0);
        int begin = region.map(found -> gap(plain, found.to())).orElse(0);
        Optional<Found<City>> spelled = begin >= plain.length()
                ? Optional.empty()
                : longest(inRegion(cities.getOrDefault(plain.charAt(begin), List.of()), region), plain, begin);
        Optional<Found<City>> city = spelled.or(() -> inKanji(text.plain(), begin));
        if (city.isEmpty() && region.isEmpty()) {
            return inCapital(text, plain, language);
        }
        if (city.isEmpty()) {
            return region.map(found -> found.place() + text.given(found.to(), text.length()));
        }
        int next = gap(plain, city.get().to());
        Optional<Found<Place>> town = next < plain.length() && Kana.isHiragana(plain.charAt(next))
                ? longest(towns.get(city.get().place()), plain, next)
                : Optional.empty();
        if (spelled.isEmpty() && town.isEmpty()) {
            return Optional.empty();
        }
        int to = town.map(Found::to).orElse(next);
        City meant = city.get().place();
        return Optional.of(meant.region()
                + meant.name()
                + town.map(found -> found.place().town()).orElse("")
                + numbered(text.part(to, text.length()), language));
    }

    /** A town of the capital that stands without its city, before its number: 「ぎんざ4丁目」. */
    private Optional<String> inCapital(Folded text, String plain, Language language) {
        Optional<Found<Place>> town = PostalCodes.table().cities().stream()
                .filter(City::isOfCapital)
                .flatMap(ward -> longest(towns.get(ward), plain, 0).stream())
                .max(Comparator.comparingInt(Found::to));
        return town.filter(found -> found.to() > 2).flatMap(found -> {
            Folded rest = text.part(found.to(), text.length());
            String numbers = numbered(rest, language);
            boolean begins = !numbers.isEmpty() && Character.isDigit(numbers.charAt(0));
            return begins ? Optional.of(found.place().town() + numbers) : Optional.empty();
        });
    }

    private static List<Spelled<City>> inRegion(List<Spelled<City>> cities, Optional<Found<String>> region) {
        return region.isEmpty()
                ? cities
                : cities.stream()
                        .filter(one -> one.place().region().equals(region.get().place()))
                        .toList();
    }

    /** A city in kanji at this place, the longest name. */
    private static Optional<Found<City>> inKanji(String plain, int at) {
        return PostalCodes.table().cities().stream()
                .filter(city -> plain.startsWith(city.region() + city.name(), at) || plain.startsWith(city.name(), at))
                .map(city -> new Found<>(
                        city,
                        at
                                + city.name().length()
                                + (plain.startsWith(city.region(), at)
                                        ? city.region().length()
                                        : 0)))
                .max(Comparator.comparingInt(Found::to));
    }

    private static <T> Optional<Found<T>> longest(List<Spelled<T>> names, String plain, int at) {
        return names.stream()
                .map(name -> new Found<>(name.place(), end(name.sound(), plain, at)))
                .filter(found -> found.to() > at)
                .max(Comparator.comparingInt(Found::to));
    }

    /** Behind a name that stands here, gaps in it left out; -1 if it does not. */
    private static int end(String sound, String plain, int from) {
        int at = from;
        int heard = 0;
        while (heard < sound.length() && at < plain.length()) {
            boolean gap = heard > 0 && GAPS.indexOf(plain.charAt(at)) >= 0;
            if (!gap && plain.charAt(at) != sound.charAt(heard++)) {
                return -1;
            }
            at++;
        }
        return heard == sound.length() ? at : -1;
    }

    private static int gap(String plain, int from) {
        int at = from;
        while (at < plain.length() && GAPS.indexOf(plain.charAt(at)) >= 0) {
            at++;
        }
        return at + 1 < plain.length() && plain.charAt(at) == 'の' && at > from ? at + 1 : at;
    }

    /** What follows the names, with numbers and their counters as they are usually written: 「ろくちょうめ」 is 6丁目. */
    private static String numbered(Folded rest, Language language) {
        String plain = rest.plain();
        int figure = figure(plain);
        if (figure > 0
                && Kana.isHiragana(plain.charAt(0))
                && unit(plain, 0, language).isEmpty()
                && sounded(plain, 0, language).isEmpty()) {
            return rest.given(0, figure) + numbered(rest.part(figure, plain.length()), language);
        }
        List<Token> tokens = language.lexicon().tokens(plain);
        StringBuilder written = new StringBuilder();
        int i = 0;
        while (i < tokens.size()) {
            int from = tokens.get(i).from();
            Optional<Found<String>> unit = unit(plain, from, language);
            Optional<Numbers.Found> number = unit.isPresent() ? Optional.empty() : Numbers.at(tokens, i);
            boolean joint = JOINTS.indexOf(plain.charAt(from)) >= 0;
            Optional<Found<String>> sounded =
                    unit.isPresent() || number.isPresent() ? Optional.empty() : sounded(plain, from, language);
            if (sounded.isPresent()) {
                int behind = sounded.get().to();
                return written + sounded.get().place() + numbered(rest.part(behind, rest.length()), language);
            }
            if (unit.isEmpty() && number.isEmpty() && !joint) {
                return written + rest.given(from, rest.length());
            }
            int end = unit.map(Found::to).orElse(from + 1);
            written.append(number.map(found -> found.number().toPlainString())
                    .or(() -> unit.map(Found::place))
                    .orElse(plain.substring(from, end)));
            i = number.map(Numbers.Found::to).orElse(i + 1);
            while (i < tokens.size() && tokens.get(i).from() < end) {
                i++;
            }
        }
        return written.toString();
    }

    /** A number in kana with a counter, a joint or nothing behind it: 「さんのいち」. */
    private static Optional<Found<String>> sounded(String plain, int from, Language language) {
        return language.lexicon()
                .sounded(plain, from)
                .filter(number -> number.to() == plain.length()
                        || JOINTS.indexOf(plain.charAt(number.to())) >= 0
                        || unit(plain, number.to(), language).isPresent())
                .map(number -> new Found<>(number.figure().orElseThrow().toPlainString(), number.to()));
    }

    private static int figure(String plain) {
        int at = 0;
        while (at < plain.length() && !Character.isDigit(plain.charAt(at))) {
            at++;
        }
        return at < plain.length() ? at : 0;
    }

    private static Optional<Found<String>> unit(String plain, int from, Language language) {
        return UNITS.entrySet().stream()
                .map(unit -> new Found<>(unit.getValue(), language.beginning(plain, from, "address-" + unit.getKey())))
                .filter(found -> found.to() > from)
                .max(Comparator.comparingInt(Found::to));
    }
}
