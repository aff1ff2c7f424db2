package dev.kikitori.understanding.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What the words of a Japanese address name.
 *
 * @param region the prefecture; empty if none is named
 * @param cities the cities that can be meant
 * @param towns the towns that can be meant, each with one of its codes
 * @param from where the first name begins in the canonical text
 * @param inner where words that stand before the town within its city begin; the town's own beginning without any
 * @param townFrom where the town begins in the canonical text
 * @param to behind everything that was named
 */
record Written(String region, List<City> cities, List<Place> towns, int from, int inner, int townFrom, int to) {
    private static final int LONGEST_LEAD = 40;
    private static final int LONGEST_WAY = 24;
    private static final String GAPS = " 、,.ノ:";

    boolean namesCity() {
        return !cities.isEmpty();
    }

    boolean names() {
        return !region.isEmpty() || !cities.isEmpty() || !towns.isEmpty();
    }

    /** Reads a canonical text; where it names no city, one of these is meant. */
    static Written in(String text, List<City> implied) {
        Cities all = Cities.all();
        int lead = Math.min(text.length(), LONGEST_LEAD);
        Cities.Region region = text.isEmpty() ? new Cities.Region(0, 0, "") : all.region(text, 0, lead);
        int begin = gap(text, region.to());
        boolean anywhere = region.name().isEmpty();
        for (int at = begin; at < text.length() && at <= (anywhere ? lead : begin); at++) {
            for (Cities.Named named : all.at(text, at)) {
                List<City> meant = named.meant().stream()
                        .filter(city -> anywhere || city.region().equals(region.name()))
                        .toList();
                Written written = inCity(text, named.to(), meant, region, at);
                boolean sure = named.whole() || (at == begin && !written.towns().isEmpty());
                if (!meant.isEmpty() && sure) {
                    return written;
                }
            }
        }
        List<City> others = anywhere
                ? implied
                : PostalCodes.table().cities().stream()
                        .filter(city -> city.region().equals(region.name()))
                        .toList();
        return others.isEmpty()
                ? new Written(region.name(), List.of(), List.of(), region.from(), begin, begin, region.to())
                : implied(text, begin, others, region);
    }

    /** A town that the text begins with, in any city. */
    static Written anywhere(String text) {
        List<Place> towns = longest(text, 0, PostalCodes.table().cities(), 2);
        int end = towns.isEmpty() ? 0 : Canon.text(towns.getFirst().town()).length();
        return new Written("", List.of(), towns, 0, 0, 0, end);
    }

    private static Written implied(String text, int begin, List<City> cities, Cities.Region region) {
        Written found = inCity(text, begin, cities, region, begin);
        return found.towns().isEmpty()
                ? new Written(region.name(), List.of(), List.of(), region.from(), begin, begin, begin)
                : new Written(found.region, List.of(), found.towns, found.from, found.inner, found.townFrom, found.to);
    }

    /** The town behind a city, or further on behind words that tell the way to it. */
    private static Written inCity(String text, int cityEnd, List<City> cities, Cities.Region region, int cityFrom) {
        int first = region.name().isEmpty() ? cityFrom : region.from();
        int begin = gap(text, cityEnd);
        for (int at = begin; at < text.length() && at - begin <= LONGEST_WAY; at++) {
            if (at > begin && Canon.isDigit(text.charAt(at - 1))) {
                break;
            }
            int from = section(text, at);
            List<Place> towns = longest(text, from, cities, at > begin ? 2 : 1);
            if (!towns.isEmpty()) {
                List<City> meant = towns.stream().map(Place::city).distinct().toList();
                int end = from + Canon.text(towns.getFirst().town()).length();
                return new Written(region.name(), meant, towns, first, at > begin ? begin : from, from, end);
            }
        }
        return new Written(region.name(), cities, List.of(), first, begin, begin, cityEnd);
    }

    private static List<Place> longest(String text, int from, List<City> cities, int least) {
        if (from >= text.length()) {
            return List.of();
        }
        List<Place> found = new ArrayList<>();
        int length = least;
        for (City city : cities) {
            for (Place town : PostalCodes.table().towns(city, text.charAt(from))) {
                String name = Canon.text(town.town());
                if (name.length() >= length && text.startsWith(name, from) && !splitsNumber(text, from, name)) {
                    length = name.length();
                    found.add(town);
                }
            }
        }
        int longest = length;
        found.removeIf(town -> Canon.text(town.town()).length() < longest);
        found.sort(Comparator.comparing(Place::code));
        return found;
    }

    /** A name that ends with a figure does not end within a number. */
    private static boolean splitsNumber(String text, int from, String name) {
        int end = from + name.length();
        return end < text.length() && Canon.isDigit(text.charAt(end - 1)) && Canon.isDigit(text.charAt(end));
    }

    /** Behind 「大字」 and 「字」, which addresses have and the table has not. */
    private static int section(String text, int at) {
        int from = text.startsWith("大字", at) ? at + 2 : text.startsWith("字", at) ? at + 1 : at;
        return from < text.length() ? from : at;
    }

    static int gap(String text, int at) {
        int end = at;
        while (end < text.length() && GAPS.indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        return end;
    }
}
