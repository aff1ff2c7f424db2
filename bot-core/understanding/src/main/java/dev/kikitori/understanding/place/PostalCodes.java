package dev.kikitori.understanding.place;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Japan's postal codes and towns, kept as a few arrays and one string. Immutable. */
final class PostalCodes {
    private static final String TABLE = "/dev/kikitori/understanding/place/postal-codes.tsv";
    private static final int WHOLE = 7;

    /** Read when it is first asked for. */
    private static final class Loaded {
        private static final PostalCodes TABLES = load();
    }

    private final List<City> cities;
    private final int[] codes;
    private final int[] cityOf;
    private final int[] begins;
    private final String names;
    private final char[] initials;
    private final int[] rowsByCity;
    private final int[] cityBegins;

    private PostalCodes(Rows rows) {
        int count = rows.count;
        this.cities = List.copyOf(rows.inOrder);
        this.codes = Arrays.copyOf(rows.codes, count);
        this.cityOf = Arrays.copyOf(rows.cityOf, count);
        this.begins = Arrays.copyOf(rows.begins, count + 1);
        begins[count] = rows.names.length();
        this.names = rows.names.toString();
        this.initials = new char[count];
        for (int row = 0; row < count; row++) {
            boolean named = begins[row] < begins[row + 1];
            initials[row] = named ? Canon.initial(names.charAt(begins[row])) : ' ';
        }
        this.cityBegins = new int[cities.size() + 1];
        for (int city : cityOf) {
            cityBegins[city + 1]++;
        }
        Arrays.parallelPrefix(cityBegins, Integer::sum);
        this.rowsByCity = new int[count];
        int[] next = cityBegins.clone();
        for (int row = 0; row < count; row++) {
            rowsByCity[next[cityOf[row]]++] = row;
        }
    }

    static PostalCodes table() {
        return Loaded.TABLES;
    }

    List<City> cities() {
        return cities;
    }

    /** The places that a code of seven figures stands for; none for a code that is not in use. */
    List<Place> byCode(String code) {
        List<Place> places = new ArrayList<>();
        add(Integer.parseInt(code), code, places);
        if (places.isEmpty()) {
            add(fivefold(Integer.parseInt(code.substring(0, 5))), code, places);
        }
        return places;
    }

    private void add(int key, String code, List<Place> places) {
        int row = Arrays.binarySearch(codes, key);
        while (row > 0 && codes[row - 1] == key) {
            row--;
        }
        for (; row >= 0 && row < codes.length && codes[row] == key; row++) {
            places.add(new Place(code, cities.get(cityOf[row]), name(row)));
        }
    }

    /** All towns of a city that have names. */
    List<Place> towns(City city) {
        List<Place> towns = new ArrayList<>();
        for (int i = cityBegins[city.number()]; i < cityBegins[city.number() + 1]; i++) {
            int row = rowsByCity[i];
            if (begins[row] < begins[row + 1]) {
                towns.add(new Place(code(row), city, name(row)));
            }
        }
        return towns;
    }

    /** The towns of a city whose names begin with this character or, however they begin, are written with numerals. */
    List<Place> towns(City city, char first) {
        List<Place> towns = new ArrayList<>();
        char initial = Canon.initial(first);
        for (int i = cityBegins[city.number()]; i < cityBegins[city.number() + 1]; i++) {
            int row = rowsByCity[i];
            if (initials[row] == initial) {
                towns.add(new Place(code(row), city, name(row)));
            }
        }
        return towns;
    }

    private String name(int row) {
        return names.substring(begins[row], begins[row + 1]);
    }

    /** The code of a row; an empty string for one of five figures, which stands for many. */
    private String code(int row) {
        return codes[row] < 0 ? "" : String.format("%07d", codes[row]);
    }

    private static int fivefold(int five) {
        return five - 100_000;
    }

    private static PostalCodes load() {
        InputStream stream = PostalCodes.class.getResourceAsStream(TABLE);
        if (stream == null) {
            throw new IllegalStateException("the table of postal codes is missing");
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            List<String> lines =
                    reader.lines().filter(line -> !line.startsWith("#")).toList();
            Rows rows = new Rows(lines.size());
            rows.take(lines, true);
            rows.take(lines, false);
            return new PostalCodes(rows);
        } catch (IOException e) {
            throw new UncheckedIOException("the table of postal codes can't be read", e);
        }
    }

    /** The rows of the table as they are read: first the codes of five figures, as negative numbers, then the others. */
    private static final class Rows {
        private final Map<String, City> cities = new HashMap<>();
        private final List<City> inOrder = new ArrayList<>();
        private final int[] codes;
        private final int[] cityOf;
        private final int[] begins;
        private final StringBuilder names = new StringBuilder();
        private int count;

        Rows(int most) {
            this.codes = new int[most];
            this.cityOf = new int[most];
            this.begins = new int[most + 1];
        }

        void take(List<String> lines, boolean five) {
            int city = 0;
            for (String line : lines) {
                int tab = line.indexOf('\t');
                if (!Canon.isDigit(line.charAt(0))) {
                    city = city(line, tab);
                } else if ((tab < WHOLE) == five) {
                    int code = Integer.parseInt(line, 0, tab, 10);
                    codes[count] = five ? fivefold(code) : code;
                    cityOf[count] = city;
                    begins[count++] = names.length();
                    names.append(line, tab + 1, line.length());
                }
            }
        }

        private int city(String line, int tab) {
            return cities.computeIfAbsent(line, ignored -> {
                        City city = new City(inOrder.size(), line.substring(0, tab), line.substring(tab + 1));
                        inOrder.add(city);
                        return city;
                    })
                    .number();
        }
    }
}
