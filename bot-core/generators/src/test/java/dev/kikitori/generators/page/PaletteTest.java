package dev.kikitori.generators.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PaletteTest {
    private static void stands(Colour one, Colour other, double least, String what) {
        assertTrue(one.contrast(other) >= least, () -> what + ": " + one.contrast(other));
    }

    private static void stand(Palette.Tones tones, String what) {
        for (Colour back : List.of(tones.paper(), tones.raised())) {
            stands(tones.ink(), back, 7, what + " ink");
            stands(tones.soft(), back, 7, what + " soft");
            stands(tones.accent(), back, 7, what + " accent");
            stands(tones.line(), back, 3, what + " line");
        }
        stands(tones.onAccent(), tones.accent(), 7, what + " button");
        stands(tones.onBand(), tones.band(), 7, what + " band");
    }

    @Test
    void lettersStandOutWhateverTheColour() {
        long seed = System.nanoTime();
        System.out.println("colours from seed " + seed);
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            Colour asked = new Colour(random.nextInt(256), random.nextInt(256), random.nextInt(256));
            Palette palette = Palette.of(asked);
            stand(palette.light(), "light " + asked.code());
            stand(palette.dark(), "dark " + asked.code());
        }
        for (String code : List.of("#000000", "#ffffff", "#ff0000", "#00ff00", "#0000ff", "#ffff00", "#808080")) {
            Palette palette = Palette.of(Colour.of(code).orElseThrow());
            stand(palette.light(), "light " + code);
            stand(palette.dark(), "dark " + code);
        }
    }

    @Test
    void keepsAColourThatStandsOut() {
        Colour green = Colour.of("#004d25").orElseThrow();
        assertEquals(green, Palette.of(green).light().accent());
        assertEquals(green, Palette.of(green).light().band());
    }

    @Test
    void keepsTheHueOfAColourThatIsMoved() {
        Colour orange = Colour.of("#ff8a00").orElseThrow();
        Shade moved = Shade.of(Palette.of(orange).light().accent());
        assertEquals(Shade.of(orange).hue(), moved.hue(), 0.12);
        assertTrue(moved.lightness() < Shade.of(orange).lightness());
    }

    @Test
    void readsItsOwnColoursBack() {
        Random random = new Random(5);
        for (int i = 0; i < 200; i++) {
            Colour colour = new Colour(random.nextInt(256), random.nextInt(256), random.nextInt(256));
            assertEquals(colour, Shade.of(colour).colour());
        }
    }

    @Test
    void measuresAsWcagDoes() {
        assertEquals(21, Colour.BLACK.contrast(Colour.WHITE), 0.001);
        assertEquals(4.54, Colour.of("#767676").orElseThrow().contrast(Colour.WHITE), 0.01);
        assertTrue(Colour.of("red").isEmpty());
    }
}
