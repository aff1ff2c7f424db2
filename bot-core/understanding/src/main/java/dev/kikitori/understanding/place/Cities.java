package dev.kikitori.understanding.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Prefectures and cities by the names people call them: whole, without the district or the city before a ward, without
 * the ward, and without 「市」 and the like. Immutable.
 */
final class Cities {

    /**
     * A name where it stands.
     *
     * @param to behind it
     * @param meant which cities are called so
     * @param whole whether nothing is left out at its end; if something is, a town has to follow
     */
    record Named(int to, List<City> meant, boolean whole) {}

    /** A prefecture where it stands. */
    record Region(int from, int to, String name) {}

    private record Form(String text, List<City> meant, boolean whole) {}

    /** Made when it is first asked for. */
    private static final class Loaded {
        private static final Cities ALL = new Cities(PostalCodes.table().cities());
    }

    private final Map<Character, List<Form>> byFirst = new HashMap<>();
    private final Map<String, String> regions = new HashMap<>();

    private Cities(List<City> cities) {
        Map<String, List<City>> whole = new HashMap<>();
        Map<String, List<City>> bare = new HashMap<>();
        for (City city : cities) {
            regions.put(Canon.text(city.region()), city.region());
            for (String form : forms(city.name())) {
                String canonical = Canon.text(form);
                whole.computeIfAbsent(canonical, ignored -> new ArrayList<>()).add(city);
                if (canonical.length() > 2) {
                    bare.computeIfAbsent(canonical.substring(0, canonical.length() - 1), ignored -> new ArrayList<>())
                            .add(city);
                }
            }
            int ward = city.name().indexOf('市');
            if (ward > 1 && city.name().endsWith("区")) {
                String over = Canon.text(city.name().substring(0, ward + 1));
                for (String form : List.of(over, over.substring(0, over.length() - 1))) {
                    bare.computeIfAbsent(form, ignored -> new ArrayList<>()).add(city);
                }
            }
        }
        whole.forEach((text, meant) -> add(new Form(text, List.copyOf(meant), true)));
        bare.forEach((text, meant) -> add(new Form(text, List.copyOf(meant), false)));
        byFirst.values()
                .forEach(forms -> forms.sort(
                        Comparator.comparingInt((Form form) -> -form.text().length())
                                .thenComparing(form -> !form.whole())));
    }

    static Cities all() {
        return Loaded.ALL;
    }

    private void add(Form form) {
        byFirst.computeIfAbsent(form.text().charAt(0), ignored -> new ArrayList<>())
                .add(form);
    }

    private static Set<String> forms(String name) {
        Set<String> forms = new LinkedHashSet<>(List.of(name));
        int district = name.indexOf('郡');
        int city = name.indexOf('市');
        if (district > 0 && district < name.length() - 2) {
            forms.add(name.substring(district + 1));
        }
        if (city > 0 && city < name.length() - 2 && name.endsWith("区")) {
            forms.add(name.substring(city + 1));
        }
        return forms;
    }

    /** What stands at this position, the longest first. */
    List<Named> at(String text, int at) {
        return byFirst.getOrDefault(text.charAt(at), List.of()).stream()
                .filter(form -> text.startsWith(form.text(), at))
                .map(form -> new Named(at + form.text().length(), form.meant(), form.whole()))
                .toList();
    }

    /** The prefecture whose whole name stands first between these positions; empty name and no length without one. */
    Region region(String text, int from, int to) {
        Region first = new Region(from, from, "");
        for (Map.Entry<String, String> region : regions.entrySet()) {
            int at = text.indexOf(region.getKey(), from);
            if (at >= 0 && at < to && (first.name().isEmpty() || at < first.from())) {
                first = new Region(at, at + region.getKey().length(), region.getValue());
            }
        }
        return first.name().isEmpty() ? shortRegion(text, from) : first;
    }

    /** 「東京の…」: a prefecture without its last character, at the beginning. */
    private Region shortRegion(String text, int from) {
        for (Map.Entry<String, String> region : regions.entrySet()) {
            String bare = region.getKey().substring(0, region.getKey().length() - 1);
            boolean ends = bare.length() > 1 && text.startsWith(bare, from) && !isCity(text, from);
            if (ends) {
                return new Region(from, from + bare.length(), region.getValue());
            }
        }
        return new Region(from, from, "");
    }

    private boolean isCity(String text, int at) {
        return at(text, at).stream().anyMatch(Named::whole);
    }
}
