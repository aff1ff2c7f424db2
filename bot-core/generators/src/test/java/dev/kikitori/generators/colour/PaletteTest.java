package dev.kikitori.generators.colour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PaletteTest {
    private static void stands(Colour one, Colour other, double least, String what) {
        assertTrue(one.contrast(other) >= least, () -> what + ": " + one.contrast(other));
    }

    private static void stand(Tones tones, double text, String what) {
        for (Colour back : List.of(tones.paper(), tones.raised())) {
            stands(tones.ink(), back, text, what + " ink");
            stands(tones.soft(), back, text, what + " soft");
            stands(tones.accent(), back, text, what + " accent");
            stands(tones.heading(), back, 4.5, what + " heading");
            stands(tones.line(), back, 3, what + " line");
        }
        stands(tones.onAccent(), tones.accent(), 4.5, what + " accent");
        stands(tones.onButton(), tones.button(), 4.5, what + " button");
        stands(tones.onBand(), tones.band(), 4.5, what + " band");
    }

    private static Colour any(Random random) {
        return new Colour(random.nextInt(256), random.nextInt(256), random.nextInt(256));
    }

    private static Colour colour(String code) {
        return Colour.of(code).orElseThrow();
    }

    @Test
    void lettersStandOutWhateverTheColours() {
        long seed = System.nanoTime();
        System.out.println("colours from seed " + seed);
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            Palette plain = Palette.of(Palette.Wish.of(any(random)));
            stand(plain.usual(), 7, "light " + plain);
            stand(plain.night().orElseThrow(), 7, "dark " + plain);
            Palette wished = Palette.of(new Palette.Wish(
                    any(random),
                    any(random),
                    Optional.of(any(random)),
                    Optional.of(any(random)),
                    Optional.of(any(random)),
                    false));
            stand(wished.usual(), 4.5, "wished " + wished);
            wished.night().ifPresent(night -> stand(night, 7, "wished, at night " + wished));
        }
        for (int grey = 0; grey < 256; grey++) {
            Colour ground = new Colour(grey, grey, grey);
            for (String code : List.of("#000000", "#ffffff", "#ff0000", "#00ff00", "#0000ff", "#ffff00", "#808080")) {
                Palette palette = Palette.of(new Palette.Wish(
                        colour(code), ground, Optional.of(ground), Optional.empty(), Optional.empty(), false));
                stand(palette.usual(), 4.5, code + " on " + ground.code());
            }
        }
    }

    @Test
    void keepsWhatWasAskedFor() {
        Palette palette = Palette.of(new Palette.Wish(
                colour("#ffee00"),
                colour("#123456"),
                Optional.of(colour("#ffe4e1")),
                Optional.of(colour("#8b0000")),
                Optional.of(colour("#00cc88")),
                false));
        assertEquals(colour("#ffe4e1"), palette.usual().paper());
        assertEquals(colour("#8b0000"), palette.usual().heading());
        assertEquals(colour("#00cc88"), palette.usual().button());
        assertEquals(colour("#ffee00"), palette.usual().band());
        assertEquals(
                colour("#004d25"),
                Palette.of(Palette.Wish.of(colour("#004d25"))).usual().accent());
    }

    @Test
    void isDarkThroughoutOnADarkGround() {
        Palette palette = Palette.of(new Palette.Wish(
                colour("#ffee00"),
                colour("#ffee00"),
                Optional.of(colour("#102030")),
                Optional.empty(),
                Optional.empty(),
                false));
        assertEquals(Optional.empty(), palette.night());
        assertTrue(palette.usual().ink().luminance() > 0.5);
    }

    @Test
    void keepsTheHueOfAColourThatIsMoved() {
        Colour orange = colour("#ff8a00");
        Shade moved = Shade.of(Palette.of(Palette.Wish.of(orange)).usual().accent());
        assertEquals(Shade.of(orange).hue(), moved.hue(), 0.12);
        assertTrue(moved.lightness() < Shade.of(orange).lightness());
    }

    @Test
    void readsItsOwnColoursBack() {
        Random random = new Random(5);
        for (int i = 0; i < 200; i++) {
            Colour colour = any(random);
            assertEquals(colour, Shade.of(colour).colour());
        }
    }

    @Test
    void measuresAsWcagDoes() {
        assertEquals(21, Colour.BLACK.contrast(Colour.WHITE), 0.001);
        assertEquals(4.54, colour("#767676").contrast(Colour.WHITE), 0.01);
    }
}
