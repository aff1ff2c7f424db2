package dev.kikitori.generators.page;

import dev.kikitori.generators.page.Layout.Corners;
import dev.kikitori.generators.page.Layout.Flow;
import dev.kikitori.generators.page.Layout.Head;
import dev.kikitori.generators.page.Layout.Mark;
import java.util.List;

/** The mood of a page: how strong its colours are where nobody named one, and which layouts and letters go with it. */
enum Mood {
    CALM(0.09),
    LIVELY(0.2),
    PLAIN(0.07),
    ELEGANT(0.07),
    PLAYFUL(0.18);

    /** How much chroma a colour may have that was not asked for. */
    private final double chroma;

    Mood(double chroma) {
        this.chroma = chroma;
    }

    double chroma() {
        return chroma;
    }

    List<Head> heads() {
        return switch (this) {
            case CALM -> List.of(Head.CENTRED, Head.SPLIT, Head.MASTHEAD, Head.EDGE, Head.BAND);
            case LIVELY -> List.of(Head.BAND, Head.POSTER, Head.SPLIT, Head.CENTRED);
            case PLAIN -> List.of(Head.EDGE, Head.MASTHEAD, Head.SPLIT);
            case ELEGANT -> List.of(Head.CENTRED, Head.MASTHEAD, Head.SPLIT, Head.POSTER);
            case PLAYFUL -> List.of(Head.POSTER, Head.BAND, Head.CENTRED, Head.EDGE);
        };
    }

    List<Flow> flows() {
        return switch (this) {
            case CALM, ELEGANT -> List.of(Flow.SINGLE, Flow.BESIDE, Flow.ASIDE);
            case PLAIN -> List.of(Flow.SINGLE, Flow.BESIDE, Flow.ASIDE, Flow.CARDS);
            case LIVELY, PLAYFUL -> List.of(Flow.BANDS, Flow.CARDS, Flow.SINGLE, Flow.ASIDE);
        };
    }

    List<Corners> corners() {
        return switch (this) {
            case CALM -> List.of(Corners.SQUARE, Corners.SOFT);
            case PLAIN, ELEGANT -> List.of(Corners.SQUARE);
            case LIVELY -> List.of(Corners.values());
            case PLAYFUL -> List.of(Corners.ROUND);
        };
    }

    List<Mark> marks() {
        return switch (this) {
            case CALM -> List.of(Mark.NONE, Mark.RULE, Mark.UNDER);
            case LIVELY -> List.of(Mark.UNDER, Mark.BLOCK, Mark.NUMBER, Mark.NONE);
            case PLAIN -> List.of(Mark.RULE, Mark.NONE, Mark.BLOCK);
            case ELEGANT -> List.of(Mark.NONE, Mark.UNDER, Mark.NUMBER);
            case PLAYFUL -> List.of(Mark.BLOCK, Mark.UNDER);
        };
    }

    List<Ornament.Form> ornaments() {
        return switch (this) {
            case CALM -> List.of(Ornament.Form.NONE, Ornament.Form.WAVES, Ornament.Form.RINGS, Ornament.Form.HATCH);
            case LIVELY ->
                List.of(Ornament.Form.BLOCKS, Ornament.Form.STRIPES, Ornament.Form.RINGS, Ornament.Form.NONE);
            case PLAIN -> List.of(Ornament.Form.NONE);
            case ELEGANT -> List.of(Ornament.Form.NONE, Ornament.Form.HATCH, Ornament.Form.RINGS);
            case PLAYFUL -> List.of(Ornament.Form.DOTS, Ornament.Form.WAVES, Ornament.Form.BLOCKS);
        };
    }

    List<Look.Letters> letters() {
        return switch (this) {
            case CALM -> List.of(Look.Letters.SANS, Look.Letters.SERIF);
            case LIVELY -> List.of(Look.Letters.SANS, Look.Letters.ROUNDED);
            case PLAIN -> List.of(Look.Letters.SANS);
            case ELEGANT -> List.of(Look.Letters.SERIF);
            case PLAYFUL -> List.of(Look.Letters.ROUNDED);
        };
    }
}
