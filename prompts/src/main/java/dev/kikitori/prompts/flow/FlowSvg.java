package dev.kikitori.prompts.flow;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Draws stages as boxes in columns. Lengths are in pixels of the drawing, which scales as a whole. */
final class FlowSvg {
    private static final int WIDTH = 400;
    private static final int GUTTER = 56;
    private static final int MARGIN = 24;
    private static final int HEAD = 90;
    private static final int INSET = 28;
    private static final int PAD = 14;
    private static final int LINE = 21;
    private static final int GAP = 30;
    /** How far above a box the way past the one before it comes back, and how far the way past itself begins. */
    private static final int JOINS = 21;

    private static final int LEAVES = 14;

    /** Height by width of the sheets that drawings are printed on. */
    private static final double SHEET = 1.35;

    private final String title;
    private final String desc;
    private final String lang;
    private final StringBuilder svg = new StringBuilder();

    /** A stage with its lines and where it stands. */
    private record Box(Stage stage, List<Line> lines, int x, int y, int width, int height) {
        /** The middle of the column: boxes end on the right with it. */
        int middle() {
            return x + width - WIDTH / 2;
        }

        Box at(int newX, int newY) {
            return new Box(stage, lines, newX, newY, width, height);
        }
    }

    private record Line(String style, String text) {}

    FlowSvg(String title, String desc, String lang) {
        this.title = title;
        this.desc = desc;
        this.lang = lang;
    }

    String draw(List<Stage> stages) {
        List<List<Box>> columns = columns(stages.stream().map(FlowSvg::box).toList());
        int tallest = columns.stream()
                .mapToInt(column -> column.getLast().y() + column.getLast().height())
                .max()
                .orElse(0);
        List<String> headLines = TextWidth.wrap(title, columns.size() * (WIDTH + GUTTER) - GUTTER, 22);
        int shift = (headLines.size() - 1) * 28;
        int width = MARGIN * 2 + columns.size() * WIDTH + (columns.size() - 1) * GUTTER;
        int height = tallest + MARGIN + shift;
        open(width, height);
        int y = MARGIN + 22;
        for (String line : headLines) {
            text("title", MARGIN, y, line);
            y += 28;
        }
        svg.append("<g role=\"list\" transform=\"translate(0 ").append(shift).append(")\">\n");
        for (int i = 0; i < columns.size(); i++) {
            column(columns.get(i), i + 1 < columns.size() ? columns.get(i + 1).getFirst() : null);
        }
        return svg.append("</g>\n</svg>\n").toString();
    }

    private static Box box(Stage stage) {
        boolean inset = stage.condition().isPresent();
        int width = inset ? WIDTH - INSET : WIDTH;
        List<Line> lines = new ArrayList<>();
        lines(lines, "head", stage.head(), width);
        stage.condition().ifPresent(condition -> lines(lines, "when", condition, width));
        lines(lines, "said", stage.text(), width);
        stage.details().forEach(detail -> lines(lines, "more", detail, width));
        return new Box(stage, lines, 0, 0, width, lines.size() * LINE + 2 * PAD - 5);
    }

    private static void lines(List<Line> lines, String style, String text, int width) {
        String plain = FlowText.printable(text);
        if (!plain.isEmpty()) {
            int size = style.equals("said") ? 15 : 14;
            TextWidth.wrap(plain, width - 2 * PAD - 6, size).forEach(line -> lines.add(new Line(style, line)));
        }
    }

    /** As many columns as make the whole nearest to a sheet of paper; none of them ends in the head of a part. */
    private static List<List<Box>> columns(List<Box> boxes) {
        List<List<Box>> best = List.of();
        double nearest = Double.MAX_VALUE;
        int total = boxes.stream().mapToInt(box -> box.height() + GAP).sum();
        for (int count = 1; count <= Math.min(12, boxes.size()); count++) {
            List<List<Box>> columns = split(boxes, (total + count - 1) / count);
            int tall = columns.stream()
                    .mapToInt(column -> column.getLast().y() + column.getLast().height())
                    .max()
                    .orElse(0);
            double off = Math.abs(Math.log((double) tall / (columns.size() * (WIDTH + GUTTER)) / SHEET));
            if (off < nearest) {
                nearest = off;
                best = columns;
            }
        }
        return best;
    }

    private static List<List<Box>> split(List<Box> boxes, int wanted) {
        List<List<Box>> columns = new ArrayList<>();
        List<Box> column = new ArrayList<>();
        int y = HEAD;
        for (Box box : boxes) {
            boolean full = y - HEAD + box.height() / 2 > wanted;
            boolean headAlone = !column.isEmpty() && column.getLast().stage().sort() == Stage.Sort.ROUND;
            if (full && !column.isEmpty() && !headAlone) {
                columns.add(column);
                column = new ArrayList<>();
                y = HEAD;
            }
            int left = MARGIN + columns.size() * (WIDTH + GUTTER);
            column.add(box.at(left + WIDTH - box.width(), y));
            y += box.height() + GAP;
        }
        columns.add(column);
        return columns;
    }

    private void open(int width, int height) {
        svg.append("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" width="%1$d" height="%2$d" \
                role="group" aria-labelledby="flow-title flow-desc" xml:lang="%3$s" lang="%3$s">
                <title id="flow-title">%4$s</title>
                <desc id="flow-desc">%5$s</desc>
                <style>
                svg{background:#fff;max-width:100%%;height:auto}
                text{font-family:sans-serif;fill:#111}
                .title{font-size:22px;font-weight:bold}
                .head{font-size:14px;font-weight:bold;fill:#333}
                .when{font-size:14px;font-style:italic;fill:#6b2a00}
                :lang(ja) .when{font-style:normal}
                .said{font-size:15px}
                .more{font-size:14px;fill:#444}
                .box,.way{fill:#fff;stroke:#222;stroke-width:1.5}
                .way{fill:none}
                .arrow{fill:#222}
                .dashed{stroke-dasharray:6 4}
                .stop{stroke-width:4}
                .bar{fill:#222}
                .round{fill:#eceff3}
                @media print{@page{margin:10mm} svg{width:100%%}}
                </style>
                <rect width="%1$d" height="%2$d" fill="#fff"/>
                """.formatted(width, height, lang, escaped(title), escaped(desc)));
    }

    private void column(List<Box> column, @Nullable Box next) {
        for (int i = 0; i < column.size(); i++) {
            Box box = column.get(i);
            draw(box);
            if (i + 1 < column.size()) {
                connect(box, column.get(i + 1));
            } else if (next != null) {
                turn(box, next);
            }
        }
    }

    private void draw(Box box) {
        Stage stage = box.stage();
        boolean pill = stage.sort() == Stage.Sort.START || stage.sort() == Stage.Sort.END;
        String style = (stage.condition().isPresent() ? " dashed" : "")
                + (stage.sort() == Stage.Sort.STOP ? " stop" : "")
                + (stage.sort() == Stage.Sort.ROUND ? " round" : "");
        int corner = pill ? 22 : stage.sort() == Stage.Sort.QUESTION ? 8 : 0;
        svg.append("<g role=\"listitem\">\n");
        svg.append("<rect class=\"box%s\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"%d\"/>\n"
                .formatted(style, box.x(), box.y(), box.width(), box.height(), corner));
        if (stage.sort() == Stage.Sort.SAY || stage.sort() == Stage.Sort.CONSENT) {
            svg.append("<rect class=\"bar\" x=\"%d\" y=\"%d\" width=\"6\" height=\"%d\"/>\n"
                    .formatted(box.x(), box.y(), box.height()));
        }
        int y = box.y() + PAD + 12;
        for (Line line : box.lines()) {
            text(line.style(), box.x() + PAD + 4, y, line.text());
            y += LINE;
        }
        svg.append("</g>\n");
    }

    /** From one box to the one below it; past the upper one, too, if that comes only under a condition. */
    private void connect(Box from, Box to) {
        boolean stop = from.stage().sort() == Stage.Sort.STOP;
        boolean sometimes = from.stage().condition().isPresent();
        int end = to.y();
        if (sometimes) {
            past(from, end);
        }
        if (!stop || sometimes) {
            int start = stop ? end - JOINS : from.y() + from.height();
            way("M%d %dV%d".formatted(from.middle(), start, end - 7));
            arrow(from.middle(), end);
        }
    }

    /** The way beside a box that is left out. */
    private void past(Box box, int end) {
        int lane = box.x() - INSET / 2;
        int above = box.y() - LEAVES;
        int below = end - JOINS;
        way("M%d %dH%dV%dH%d".formatted(box.middle(), above, lane, below, box.middle()));
    }

    private void turn(Box from, Box to) {
        int start = from.y() + from.height();
        int lane = to.x() + to.width() - WIDTH - GUTTER / 2;
        int top = to.y() - 20;
        if (from.stage().sort() != Stage.Sort.STOP) {
            way("M%d %dV%dH%dV%dH%dV%d"
                    .formatted(from.middle(), start, start + 12, lane, top, to.middle(), to.y() - 7));
            arrow(to.middle(), to.y());
        }
        if (from.stage().condition().isPresent()) {
            int side = from.x() - INSET / 2;
            way("M%d %dH%dV%dH%d".formatted(from.middle(), from.y() - LEAVES, side, start + 12, from.middle()));
            if (from.stage().sort() == Stage.Sort.STOP) {
                way("M%d %dH%dV%dH%dV%d".formatted(from.middle(), start + 12, lane, top, to.middle(), to.y() - 7));
                arrow(to.middle(), to.y());
            }
        }
    }

    private void way(String path) {
        svg.append("<path class=\"way\" aria-hidden=\"true\" d=\"").append(path).append("\"/>\n");
    }

    private void arrow(int x, int y) {
        svg.append("<path class=\"arrow\" aria-hidden=\"true\" d=\"M%d %dl-5 -9h10z\"/>\n".formatted(x, y));
    }

    private void text(String style, int x, int y, String text) {
        svg.append("<text class=\"%s\" x=\"%d\" y=\"%d\">%s</text>\n".formatted(style, x, y, escaped(text)));
    }

    private static String escaped(String text) {
        return FlowText.printable(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
