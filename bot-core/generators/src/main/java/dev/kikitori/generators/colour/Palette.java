package dev.kikitori.generators.colour;

import java.util.Optional;
import java.util.function.Predicate;

/**
 * The colours of a page, all from the few that were wished for. Letters have a contrast of 7 to what they are written on
 * wherever the background that was asked for allows it, and never less than 4.5; lines that mean something have 3.
 *
 * @param wish what they come from
 * @param usual the colours of the page
 * @param night those for devices that ask for a dark page; empty where the page is dark anyway
 */
public record Palette(Wish wish, Tones usual, Optional<Tones> night) {
    private static final double TEXT = 7;
    private static final double LEAST = 4.5;
    private static final double LINE = 3;

    /**
     * What colours a page should have.
     *
     * @param brand the colour of what stands out
     * @param second a colour of ornaments beside it
     * @param ground behind everything; empty: nearly white, or nearly black
     * @param heading of headings; empty: follows from the brand
     * @param button of buttons; empty: follows from the brand
     * @param dark whether the page is dark where no ground says so
     */
    public record Wish(
            Colour brand,
            Colour second,
            Optional<Colour> ground,
            Optional<Colour> heading,
            Optional<Colour> button,
            boolean dark) {
        /** One colour on a light page. */
        public static Wish of(Colour brand) {
            return new Wish(brand, brand, Optional.empty(), Optional.empty(), Optional.empty(), false);
        }
    }

    public static Palette of(Wish wish) {
        boolean dark = wish.ground()
                .map(ground -> ground.letters().equals(Colour.WHITE))
                .orElse(wish.dark());
        Shade tint = Shade.of(wish.ground().orElse(wish.brand()));
        Colour night = tint.at(0.185, 0.02).colour();
        Colour paper = wish.ground().orElse(dark ? night : tint.at(0.988, 0.008).colour());
        return new Palette(
                wish, tones(wish, paper, dark), dark ? Optional.empty() : Optional.of(tones(wish, night, true)));
    }

    private static Tones tones(Wish wish, Colour paper, boolean dark) {
        Shade shade = Shade.of(wish.brand());
        Colour raised = raised(paper, dark);
        double text = Math.max(LEAST, Math.min(TEXT, 0.98 * Math.min(most(paper, dark), most(raised, dark))));
        Predicate<Colour> reads = colour -> stands(colour, paper, text) && stands(colour, raised, text);
        Predicate<Colour> shows = colour -> stands(colour, paper, LINE) && stands(colour, raised, LINE);
        Colour accent = shade.nearest(reads);
        Colour heading = wish.heading()
                .map(asked -> Shade.of(asked)
                        .nearest(c -> stands(c, paper, Math.min(text, LEAST)) && stands(c, raised, LEAST)))
                .orElse(accent);
        Colour button = wish.button().orElse(accent);
        Colour band =
                dark ? shade.at(Math.clamp(shade.lightness(), 0.27, 0.5), 0.14).colour() : wish.brand();
        return new Tones(
                paper,
                raised,
                shade.at(dark ? 0.945 : 0.24, dark ? 0.012 : 0.03).nearest(reads),
                shade.at(dark ? 0.8 : 0.42, dark ? 0.025 : 0.035).nearest(reads),
                accent,
                lettersOn(accent),
                heading,
                button,
                lettersOn(button),
                band,
                lettersOn(band),
                shade.at(dark ? 0.56 : 0.6, 0.03).nearest(shows),
                Shade.of(paper)
                        .at(Shade.of(paper).lightness() + (dark ? 0.17 : -0.12), 0.03)
                        .colour(),
                wish.brand(),
                wish.second());
    }

    /** A little away from the paper, and from the letters where there is room for that. */
    private static Colour raised(Colour paper, boolean dark) {
        Shade shade = Shade.of(paper);
        double light = shade.lightness();
        double step = dark ? (light < 0.3 ? 0.05 : -0.04) : (light > 0.9 ? -0.032 : 0.04);
        return shade.at(Math.clamp(light + step, 0, 1), Math.max(0.016, shade.chroma()))
                .colour();
    }

    private static double most(Colour back, boolean dark) {
        return back.contrast(dark ? Colour.WHITE : Colour.BLACK);
    }

    /** Letters on a surface: a tinted black where that is enough, else what stands out most. */
    private static Colour lettersOn(Colour surface) {
        Colour soft = Shade.of(surface).at(0.2, 0.03).colour();
        return stands(soft, surface, TEXT) ? soft : surface.letters();
    }

    private static boolean stands(Colour one, Colour other, double least) {
        return one.contrast(other) >= least;
    }
}
