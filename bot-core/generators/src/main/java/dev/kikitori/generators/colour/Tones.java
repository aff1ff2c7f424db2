package dev.kikitori.generators.colour;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The colours of one background.
 *
 * @param paper behind everything
 * @param raised behind what stands out a little
 * @param ink letters
 * @param soft letters of less weight
 * @param accent links and what is to be pressed
 * @param onAccent letters on the accent
 * @param heading letters of headings
 * @param button behind the letters of a button
 * @param onButton letters on a button
 * @param band behind the head of the page, where it has a colour of its own
 * @param onBand letters on the band
 * @param line borders of things to press
 * @param rule hairlines that only divide
 * @param brand an ornament that means nothing
 * @param second another
 */
public record Tones(
        Colour paper,
        Colour raised,
        Colour ink,
        Colour soft,
        Colour accent,
        Colour onAccent,
        Colour heading,
        Colour button,
        Colour onButton,
        Colour band,
        Colour onBand,
        Colour line,
        Colour rule,
        Colour brand,
        Colour second) {

    /** The colours by the name they have in the style sheet. */
    public Map<String, String> codes() {
        Map<String, String> codes = new LinkedHashMap<>();
        codes.put("paper", paper.code());
        codes.put("raised", raised.code());
        codes.put("ink", ink.code());
        codes.put("soft", soft.code());
        codes.put("accent", accent.code());
        codes.put("on-accent", onAccent.code());
        codes.put("heading", heading.code());
        codes.put("button", button.code());
        codes.put("on-button", onButton.code());
        codes.put("band", band.code());
        codes.put("on-band", onBand.code());
        codes.put("line", line.code());
        codes.put("rule", rule.code());
        codes.put("brand", brand.code());
        codes.put("second", second.code());
        return codes;
    }
}
