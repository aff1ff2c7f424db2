package dev.kikitori.understanding.place;

import dev.kikitori.engine.value.Value;
import dev.kikitori.understanding.number.Numbers;
import dev.kikitori.understanding.text.Folded;
import dev.kikitori.understanding.text.Language;
import dev.kikitori.understanding.text.Lexicon;
import dev.kikitori.understanding.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An address of lines or parts with commas between them: building, street with its number, town, region, country.
 * Nothing is known by its name here but words such as "lane", "flat" and "box", so only what shows by these, by figures
 * and by the shape of a postal code is told apart. One run, for one text.
 */
final class LinesAddress {
    private final Language language;
    private final String given;
    private final List<Folded> lines = new ArrayList<>();
    private final Optional<WesternCode> code;
    private String building = "";
    private String street = "";
    private String town = "";
    private String region = "";

    private LinesAddress(Folded all, Language language, String given) {
        this.language = language;
        this.given = given;
        Folded text = language.trimmed(all, "address-before", "address-after");
        this.code = WesternCode.in(text.plain());
        this.region = code.map(WesternCode::region).orElse("");
        code.ifPresentOrElse(
                one -> {
                    split(text.part(0, one.from()));
                    split(text.part(one.to(), text.length()));
                },
                () -> split(text));
    }

    /** The address, with the parts of it that are unmistakable; the others are empty. */
    static Value.Address read(Folded folded, Language language, String given) {
        return new LinesAddress(folded, language, given).read();
    }

    private void split(Folded text) {
        int from = 0;
        for (int at = 0; at <= text.length(); at++) {
            boolean ends = at == text.length() || isBreak(text, at);
            if (ends) {
                Folded line = text.part(from, at).bare();
                if (!line.isEmpty() && !language.has("country", line.plain())) {
                    lines.add(line);
                }
                from = at + 1;
            }
        }
    }

    private static boolean isBreak(Folded text, int at) {
        char c = text.plain().charAt(at);
        return c == ',' || c == ';' || (c == ' ' && text.isLineEnd(at));
    }

    private Value.Address read() {
        int at = street();
        if (at >= 0) {
            building = joined(0, at);
            takeStreet(lines.get(at));
            takeTown(at + 1);
        } else if (code.isPresent() && !lines.isEmpty()) {
            town = lines.getLast().given();
            building = joined(0, lines.size() - 1);
        }
        return new Value.Address(code.map(WesternCode::code).orElse(""), region, town, street, building, given);
    }

    /** Which line is the street: one with a number before one without; -1 if none is. */
    private int street() {
        for (boolean numbered : new boolean[] {true, false}) {
            for (int at = 0; at < lines.size(); at++) {
                Folded line = lines.get(at);
                boolean figures =
                        streetEnd(line) > 0 || Canon.isDigit(line.plain().charAt(0));
                boolean named = lines.size() > 1 && language.ending(line.plain(), "street-end") > 0;
                if (!isUnit(line) && (numbered ? figures : named)) {
                    return at;
                }
            }
        }
        return -1;
    }

    private void takeTown(int from) {
        if (from >= lines.size()) {
            return;
        }
        List<String> units = new ArrayList<>();
        int at = from;
        while (at < lines.size() && isUnit(lines.get(at))) {
            units.add(lines.get(at++).given());
        }
        if (!units.isEmpty()) {
            building = String.join(", ", units);
        }
        if (at < lines.size()) {
            town = code.isPresent() && at < lines.size() - 1
                    ? lines.getLast().given()
                    : lines.get(at).given();
        }
    }

    private boolean isUnit(Folded line) {
        return language.beginning(line.plain(), "address-unit") >= 0;
    }

    /** A street and, in a line without commas, what follows its name. */
    private void takeStreet(Folded line) {
        int end = streetEnd(line);
        Optional<Numbers.Found> behindName = number(line, end);
        if (behindName.isPresent()) {
            List<Token> tokens = language.lexicon().tokens(line.plain().substring(end));
            int to = end + tokens.get(behindName.get().to() - 1).to();
            street = line.given(0, end) + " " + behindName.get().small();
            town = language.trimmed(line.part(to, line.length()), "town-before", "address-after")
                    .given();
            return;
        }
        if (end <= 0 || end >= line.length()) {
            street = figured(line);
            return;
        }
        street = figured(line.part(0, end));
        Folded rest = line.part(end, line.length()).bare();
        int unit = language.beginning(rest.plain(), "address-unit");
        int behind = unit < 0 ? 0 : rest.plain().indexOf(' ', Math.min(unit + 1, rest.length()));
        building = unit < 0 ? building : rest.given(0, behind < 0 ? rest.length() : behind);
        town = behind < 0
                ? ""
                : language.trimmed(rest.part(behind, rest.length()), "town-before", "address-after")
                        .given();
    }

    /** A house number behind the street's name, said in words. */
    private Optional<Numbers.Found> number(Folded line, int end) {
        return end <= 0 || end >= line.length()
                ? Optional.empty()
                : Numbers.at(language.lexicon().tokens(line.plain().substring(end)), 0)
                        .filter(number -> number.small() > 0 && !number.figures());
    }

    /** A house number that begins it, said in words, in figures. */
    private String figured(Folded text) {
        List<Token> tokens = language.lexicon().tokens(text.plain());
        return Numbers.at(tokens, 0)
                .filter(number -> number.small() > 0 && !number.figures() && number.to() < tokens.size())
                .map(number -> number.small() + " "
                        + text.given(tokens.get(number.to()).from(), text.length()))
                .orElseGet(text::given);
    }

    /** Where the street's name and its number end; 0 if the line has no word of streets or boxes. */
    private int streetEnd(Folded line) {
        String plain = line.plain();
        int box = language.beginning(plain, "post-box");
        if (box > 0) {
            return numberEnd(plain, box);
        }
        int end = 0;
        for (String word : language.phrases("street-end")) {
            int at = plain.lastIndexOf(word);
            if (at > 0 && Lexicon.isWhole(plain, at, at + word.length())) {
                end = Math.max(end, at + word.length());
            }
        }
        for (String word : language.phrases("street-glued")) {
            int at = plain.lastIndexOf(word);
            int behind = at + word.length();
            boolean ends = at > 0 && (behind == plain.length() || !Character.isLetter(plain.charAt(behind)));
            end = ends ? Math.max(end, at + word.length()) : end;
        }
        boolean numbered = plain.chars().anyMatch(Canon::isDigit)
                || !Numbers.all(language.lexicon().tokens(plain)).isEmpty();
        return end > 0 && numbered ? numberEnd(plain, end) : 0;
    }

    /** Behind a number that follows: "Hauptstraße 12a", "PO Box 12". */
    private static int numberEnd(String plain, int from) {
        int at = from;
        while (at < plain.length() && (plain.charAt(at) == ' ' || plain.charAt(at) == '.')) {
            at++;
        }
        int end = at;
        while (end < plain.length() && Canon.isDigit(plain.charAt(end))) {
            end++;
        }
        boolean letter = end > at
                && end < plain.length()
                && Character.isLetter(plain.charAt(end))
                && Lexicon.isWhole(plain, end, end + 1);
        return end == at ? from : letter ? end + 1 : end;
    }

    private String joined(int from, int to) {
        return String.join(
                ", ", lines.subList(from, to).stream().map(Folded::given).toList());
    }
}
