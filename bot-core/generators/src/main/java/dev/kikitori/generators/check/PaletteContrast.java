package dev.kikitori.generators.check;

import dev.kikitori.engine.generation.Artifact;
import dev.kikitori.engine.generation.Check;
import dev.kikitori.engine.generation.Finding;
import dev.kikitori.engine.generation.Verifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Checks the colours that a page's style sheet names, on each of its backgrounds, by the formula of WCAG 2.2: letters
 * have a contrast of 4.5 or more to what they may stand on, and lines that mean something 3 or more.
 */
public final class PaletteContrast implements Verifier {
    private static final Pattern BLOCK = Pattern.compile(":root\\s*\\{([^}]*)}");
    private static final Pattern COLOUR = Pattern.compile("--([a-z-]+)\\s*:\\s*#([0-9a-f]{6})\\s*[;}]?");
    private static final double TEXT = 4.5;
    private static final double LINE = 3;
    private static final List<Pair> PAIRS = List.of(
            new Pair("ink", "paper", TEXT),
            new Pair("ink", "raised", TEXT),
            new Pair("soft", "paper", TEXT),
            new Pair("soft", "raised", TEXT),
            new Pair("accent", "paper", TEXT),
            new Pair("accent", "raised", TEXT),
            new Pair("heading", "paper", TEXT),
            new Pair("heading", "raised", TEXT),
            new Pair("on-accent", "accent", TEXT),
            new Pair("on-button", "button", TEXT),
            new Pair("on-band", "band", TEXT),
            new Pair("mark-ink", "mark", TEXT),
            new Pair("line", "paper", LINE),
            new Pair("line", "raised", LINE));

    private record Pair(String front, String back, double least) {}

    @Override
    public Check check(Artifact artifact) {
        List<Finding> findings = new ArrayList<>();
        artifact.files().forEach((path, content) -> {
            if (path.endsWith(".html")) {
                String css = String.join("\n", Markup.of(content).styles());
                check(path, css, findings);
            }
        });
        return new Check("contrast", "Kikitori, by WCAG 2.2", result(findings), findings);
    }

    private static Check.Result result(List<Finding> findings) {
        if (findings.stream().anyMatch(finding -> finding.severity().equals("error"))) {
            return Check.Result.FAILED;
        }
        boolean measured =
                findings.stream().anyMatch(finding -> finding.severity().equals("info"));
        return measured ? Check.Result.PASSED : Check.Result.NOT_CHECKED;
    }

    private static void check(String path, String css, List<Finding> findings) {
        Map<String, String> colours = new LinkedHashMap<>();
        Matcher block = BLOCK.matcher(css);
        boolean any = false;
        while (block.find()) {
            Matcher colour = COLOUR.matcher(block.group(1));
            boolean some = false;
            while (colour.find()) {
                colours.put(colour.group(1), colour.group(2));
                some = true;
            }
            if (some) {
                any = true;
                measure(path, colours, findings);
            }
        }
        if (!any) {
            findings.add(new Finding(path, "not-checked", "its style sheet names no colours"));
        }
        String asked = colours.get("asked");
        if (asked != null) {
            findings.add(new Finding(path, "info", "the colour that was asked for: #" + asked));
        }
    }

    private static void measure(String path, Map<String, String> colours, List<Finding> findings) {
        for (Pair pair : PAIRS) {
            String front = colours.get(pair.front());
            String back = colours.get(pair.back());
            if (front != null && back != null) {
                double contrast = contrast(front, back);
                findings.add(new Finding(
                        path,
                        contrast < pair.least() ? "error" : "info",
                        String.format(
                                Locale.ROOT,
                                "%s #%s on %s #%s: %.2f to 1, wanted %.1f or more",
                                pair.front(),
                                front,
                                pair.back(),
                                back,
                                contrast,
                                pair.least())));
            }
        }
    }

    private static double contrast(String one, String other) {
        double lighter = Math.max(luminance(one), luminance(other)) + 0.05;
        return lighter / (Math.min(luminance(one), luminance(other)) + 0.05);
    }

    private static double luminance(String code) {
        return 0.2126 * linear(code, 0) + 0.7152 * linear(code, 2) + 0.0722 * linear(code, 4);
    }

    private static double linear(String code, int at) {
        double value = Integer.parseInt(code.substring(at, at + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
