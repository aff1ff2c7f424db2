package dev.kikitori.channels.web;

import dev.kikitori.engine.turn.Arrival;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads who arrives: what a request leaves open follows from its language. */
final class Arrivals {
    private static final Set<String> SPOKEN = Set.of("en", "ja");
    private static final Map<String, String> REGIONS = Map.of("ja", "JP", "en", "US", "de", "DE");
    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);
    private static final int LONGEST_FIELD = 2_000;

    private Arrivals() {}

    static Arrival read(Request request, String channel, String preferredLang, String tokenHash) throws ApiProblem {
        Optional<String> site = brief(request, "site");
        Locale asked = Locale.forLanguageTag(brief(request, "lang").orElse(preferredLang));
        String lang = SPOKEN.contains(asked.getLanguage()) ? asked.getLanguage() : "en";
        return new Arrival(
                lang,
                zone(request, lang),
                region(request, asked),
                channel,
                brief(request, "job"),
                site,
                brief(request, "mode"),
                brief(request, "goal"),
                tokenHash,
                brief(request, "person").map(person -> person(site, person)));
    }

    /** What is kept of a person: SHA-256 of the site and what it calls them, so that sites don't share persons. */
    static String person(Optional<String> site, String person) {
        return Tokens.hash(site.orElse("") + "\n" + person);
    }

    private static Optional<String> brief(Request request, String name) throws ApiProblem {
        Optional<String> text = request.text(name).filter(given -> !given.isBlank());
        if (text.isPresent() && text.get().length() > LONGEST_FIELD) {
            throw ApiProblem.of(ApiProblem.Code.TOO_LONG, "2,000");
        }
        return text;
    }

    private static String zone(Request request, String lang) throws ApiProblem {
        Optional<String> zone = brief(request, "zone");
        if (zone.isEmpty()) {
            return lang.equals("ja") ? "Asia/Tokyo" : ZoneId.systemDefault().getId();
        }
        try {
            return ZoneId.of(zone.get()).getId();
        } catch (DateTimeException e) {
            throw Request.wrong("zone", "zone");
        }
    }

    private static String region(Request request, Locale asked) throws ApiProblem {
        Optional<String> region = brief(request, "region").map(given -> given.toUpperCase(Locale.ROOT));
        if (region.isPresent()) {
            if (!COUNTRIES.contains(region.get())) {
                throw Request.wrong("region", "region");
            }
            return region.get();
        }
        return COUNTRIES.contains(asked.getCountry())
                ? asked.getCountry()
                : REGIONS.getOrDefault(asked.getLanguage(), "US");
    }
}
