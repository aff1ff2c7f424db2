package dev.kikitori.generators.page;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The colours of a page on a light and on a dark background, all from one colour. What letters are written in has a
 * contrast of 7 or more to what they are written on; lines that mean something have 3 or more.
 *
 * @param asked the colour they come from, as the person named it
 */
record Palette(Colour asked, Tones light, Tones dark) {
    private static final double TEXT = 7;
    private static final double LINE = 3;

    /**
     * The colours of one background.
     *
     * @param paper behind everything
     * @param raised behind what stands out a little
     * @param ink letters
     * @param soft letters of less weight
     * @param accent headings, links and buttons
     * @param onAccent letters on a button
     * @param band behind the head of the page, where it has a colour of its own
     * @param onBand letters on the band
     * @param line borders of things to press
     * @param rule hairlines that only divide
     * @param brand an ornament that means nothing
     */
    record Tones(
            Colour paper,
            Colour raised,
            Colour ink,
            Colour soft,
            Colour accent,
            Colour onAccent,
            Colour band,
            Colour onBand,
            Colour line,
            Colour rule,
            Colour brand) {

        /** The colours by the name they have in the style sheet. */
        Map<String, String> codes() {
            Map<String, String> codes = new LinkedHashMap<>();
            codes.put("paper", paper.code());
            codes.put("raised", raised.code());
            codes.put("ink", ink.code());
            codes.put("soft", soft.code());
            codes.put("accent", accent.code());
            codes.put("on-accent", onAccent.code());
            codes.put("band", band.code());
            codes.put("on-band", onBand.code());
            codes.put("line", line.code());
            codes.put("rule", rule.code());
            codes.put("brand", brand.code());
            return codes;
        }
    }

    static Palette of(Colour asked) {
        Shade shade = Shade.of(asked);
        return new Palette(asked, light(asked, shade), dark(asked, shade));
    }

    private static Tones light(Colour asked, Shade shade) {
        Colour paper = shade.at(0.988, 0.006).colour();
        Colour raised = shade.at(0.956, 0.018).colour();
        Colour ink = shade.at(0.24, 0.03).colour();
        Colour soft = shade.at(0.42, 0.035).nearest(c -> stands(c, raised, TEXT));
        Colour accent = shade.nearest(c -> stands(c, raised, TEXT) && stands(c, Colour.WHITE, TEXT));
        Colour band = shade.nearest(c -> stands(c, paper, TEXT) || stands(c, ink, TEXT));
        Colour onBand = stands(band, paper, TEXT) ? paper : ink;
        Colour line = shade.at(0.6, 0.03).nearest(c -> stands(c, raised, LINE));
        Colour rule = shade.at(0.87, 0.025).colour();
        return new Tones(paper, raised, ink, soft, accent, Colour.WHITE, band, onBand, line, rule, asked);
    }

    private static Tones dark(Colour asked, Shade shade) {
        Colour paper = shade.at(0.185, 0.014).colour();
        Colour raised = shade.at(0.24, 0.02).colour();
        Colour ink = shade.at(0.945, 0.01).colour();
        Colour soft = shade.at(0.8, 0.02).nearest(c -> stands(c, raised, TEXT));
        Colour accent = shade.nearest(c -> stands(c, raised, TEXT));
        Colour band = shade.at(Math.clamp(shade.lightness(), 0.27, 0.36), 0.12).nearest(c -> stands(c, ink, TEXT));
        Colour line = shade.at(0.56, 0.03).nearest(c -> stands(c, raised, LINE));
        Colour brand = shade.nearest(c -> stands(c, paper, LINE));
        Colour rule = shade.at(0.36, 0.02).colour();
        return new Tones(paper, raised, ink, soft, accent, paper, band, ink, line, rule, brand);
    }

    private static boolean stands(Colour one, Colour other, double least) {
        return one.contrast(other) >= least;
    }
}
