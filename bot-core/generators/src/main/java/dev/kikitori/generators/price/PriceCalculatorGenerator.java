package dev.kikitori.generators.price;

import static dev.kikitori.engine.generation.Inputs.Input.needed;
import static dev.kikitori.engine.generation.Inputs.Input.used;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kikitori.engine.generation.Artifact;
import dev.kikitori.engine.generation.Inputs;
import dev.kikitori.engine.generation.UploadedFiles;
import dev.kikitori.engine.generation.Verifier;
import dev.kikitori.engine.job.JobType;
import dev.kikitori.engine.spec.Spec;
import dev.kikitori.engine.value.Kind;
import dev.kikitori.engine.value.Value;
import dev.kikitori.generators.check.ProgramCheck;
import dev.kikitori.generators.colour.Colour;
import dev.kikitori.generators.colour.Palette;
import dev.kikitori.generators.colour.Tones;
import dev.kikitori.generators.sandbox.Limits;
import dev.kikitori.generators.sandbox.Sandbox;
import dev.kikitori.generators.view.Legible;
import dev.kikitori.generators.view.PageLanguage;
import dev.kikitori.generators.view.SafeJson;
import dev.kikitori.generators.view.TemplateGenerator;
import dev.kikitori.generators.view.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Makes a page that adds up prices without a connection: {@code index.html}, {@code README.txt} for whoever uses it, and
 * its tests with sums that were worked out here.
 *
 * <p>It reads these answers: {@code items}, things with prices; {@code options}, what may be added once; {@code discounts},
 * entries of {@code from} (pieces) and {@code percent}; {@code discount-on}, {@code each} or {@code all}; {@code tax} in
 * percent and whether it is {@code tax-included} (else it is taken to be); {@code rounding}, one of {@code nearest, up,
 * down}; {@code note}; {@code name} or {@code title}; {@code colour}, {@code background} and {@code button-colour}.
 */
public final class PriceCalculatorGenerator extends TemplateGenerator {
    private static final Colour USUAL = new Colour(0x2a, 0x5d, 0x84);

    /** Bytes. Node reserves far more address space than it uses. */
    private static final long NODE_MEMORY = 8L << 30;

    private final String css = templates().text("page.css");
    private final String js = templates().text("calculator.js");
    private final String tests = templates().text("test-calculator.js");
    private final String jsHash = sha256(js);

    /**
     * @param sandbox where the made page runs its tests; empty: nothing made is run
     * @param pageChecks what the page has to pass besides
     */
    public PriceCalculatorGenerator(Optional<Sandbox> sandbox, List<Verifier> pageChecks) {
        super("price-calculator", "1", checks(sandbox, pageChecks));
    }

    private static List<Verifier> checks(Optional<Sandbox> sandbox, List<Verifier> pageChecks) {
        List<Verifier> checks = new ArrayList<>(pageChecks);
        checks.add(new ProgramCheck(
                "javascript-tests",
                "node",
                Limits.USUAL.withMemory(NODE_MEMORY),
                List.of("--max-old-space-size=512", "test-calculator.js"),
                Map.of(),
                sandbox));
        return checks;
    }

    @Override
    public Inputs inputs() {
        return new Inputs(
                List.of(
                        needed("items", Kind.ITEMS),
                        used("name", Kind.NAME, Kind.TEXT).or("title"),
                        used("options", Kind.ITEMS),
                        used("discounts", Kind.GROUP_LIST),
                        used("discount-on", Kind.CHOICE),
                        used("tax", Kind.NUMBER),
                        used("tax-included", Kind.YES_NO),
                        used("rounding", Kind.CHOICE),
                        used("note", Kind.LONG_TEXT, Kind.TEXT),
                        used("colour", Kind.COLOUR).or("color"),
                        used("background", Kind.COLOUR),
                        used("button-colour", Kind.COLOUR),
                        used("wishes", Kind.LONG_TEXT, Kind.TEXT)),
                false);
    }

    @Override
    public Artifact generate(Spec spec, JobType job, UploadedFiles files) {
        PageLanguage language = received(spec, job);
        Words words = words(language);
        Tariff tariff = Tariff.of(spec);
        PriceText prices = new PriceText(tariff.currency(), language.code());
        String title = title(spec).orElseGet(() -> words.of("title"));
        Map<String, byte[]> made = new TreeMap<>();
        made.put("index.html", bytes(templates().fill("page.html", page(spec, job, tariff, prices, title))));
        made.put("test-calculator.js", bytes(tests + "\n"));
        made.put("cases.json", bytes(SafeJson.of(Cases.of(tariff)) + "\n"));
        made.put("README.txt", bytes(templates().fill("README.txt", readme(spec, job, tariff, title))));
        return new Artifact(
                folderName(List.of(title, job.id()), "price-calculator"), "index.html", new TreeMap<>(made));
    }

    private Map<String, Object> page(Spec spec, JobType job, Tariff tariff, PriceText prices, String title) {
        PageLanguage language = received(spec, job);
        Words words = words(language);
        Palette palette = palette(spec);
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("language", language);
        model.put("w", words);
        model.put("title", title);
        model.put("things", prices.lines(tariff.things()));
        model.put("extras", prices.lines(tariff.extras()));
        model.put("rules", rules(tariff, words));
        model.put("taxed", tariff.tax().signum() == 0 ? "" : taxed("tax", tariff, words));
        model.put("note", text(spec, "note").map(Legible::paragraphs).orElse(List.of()));
        model.put("missing", labels(spec.missing(), job, language.code()));
        String data = SafeJson.of(tariff(tariff, prices, words));
        model.put("tariff", data);
        model.put("dataHash", sha256(data));
        model.put("tones", palette.usual().codes());
        model.put("night", palette.night().map(Tones::codes).orElse(Map.of()));
        model.put("css", css);
        model.put("js", js);
        model.put("jsHash", jsHash);
        return model;
    }

    private static Palette palette(Spec spec) {
        Colour brand = colour(spec, "colour").or(() -> colour(spec, "color")).orElse(USUAL);
        return Palette.of(new Palette.Wish(
                brand, brand, colour(spec, "background"), Optional.empty(), colour(spec, "button-colour"), false));
    }

    private static ObjectNode tariff(Tariff tariff, PriceText prices, Words words) {
        ObjectNode node = Cases.tariff(tariff);
        node.put("before", prices.before())
                .put("after", prices.after())
                .put("group", prices.group())
                .put("point", prices.point());
        node.putObject("words").put("wrong", words.of("wrong")).put("total", words.of("said.total", List.of("{1}")));
        return node;
    }

    private Map<String, Object> readme(Spec spec, JobType job, Tariff tariff, String title) {
        PageLanguage language = PageLanguage.of(spec.lang());
        Words words = words(language);
        List<String> how = new ArrayList<>();
        how.add(words.of("readme.round."
                + switch (tariff.rounding()) {
                    case CEILING -> "up";
                    case FLOOR -> "down";
                    default -> "half-up";
                }));
        if (!tariff.discounts().isEmpty()) {
            how.add(words.of("readme.discount." + (tariff.together() ? "all" : "each")));
        }
        if (tariff.tax().signum() > 0) {
            how.add(taxed("readme.tax", tariff, words));
        }
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("w", words);
        model.put("title", title);
        model.put("how", how);
        model.put(
                "uncounted",
                tariff.things().stream()
                        .filter(thing -> thing.price().isEmpty())
                        .map(thing -> Legible.line(thing.item().name()))
                        .toList());
        model.put("missing", labels(spec.missing(), job, language.code()));
        model.put("wishes", wishes(spec));
        return model;
    }

    private static List<String> rules(Tariff tariff, Words words) {
        String key = tariff.together() ? "discount.all" : "discount.each";
        return tariff.discounts().stream()
                .map(one -> words.of(
                        key,
                        List.of(
                                String.format(Locale.ROOT, "%,d", one.from()),
                                one.percent().toPlainString())))
                .toList();
    }

    private static String taxed(String key, Tariff tariff, Words words) {
        return words.of(key + (tariff.included() ? ".in" : ".on"), tariff.tax().toPlainString());
    }

    private static Optional<String> title(Spec spec) {
        return spec.answer("name")
                .or(() -> spec.answer("title"))
                .map(value -> switch (value) {
                    case Value.Name name -> Legible.line(name.name());
                    case Value.Text text -> Legible.line(text.text());
                    default -> "";
                })
                .filter(title -> !title.isEmpty());
    }

    private static Optional<Colour> colour(Spec spec, String id) {
        return text(spec, id).flatMap(Colour::of);
    }

    private static Optional<String> text(Spec spec, String id) {
        return spec.answer(id)
                .flatMap(value -> value instanceof Value.Text text ? Optional.of(text.text()) : Optional.empty());
    }
}
