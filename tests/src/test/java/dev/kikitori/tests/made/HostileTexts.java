package dev.kikitori.tests.made;

import java.util.List;
import java.util.Random;

/** Texts that a page should survive, from harmless to hostile. The same seed gives the same. */
final class HostileTexts {
    private static final List<String> HARMLESS = List.of(
            "Hinode Bakery",
            "ひだまりパン",
            "Fish & Chips \"to go\" – it's good",
            "天然酵母と国産小麦でつくる、まいにちのパンです。",
            "Two minutes from the station, beside the post office. No step at the door.",
            "駅から歩いて二分、郵便局のとなりです。\n入口に段差はありません。",
            "Donaudampfschifffahrtsgesellschaftskapitänsmütze",
            "Instagram: hinode_bakery");

    private static final List<String> HOSTILE = List.of(
            "<script>document.title='owned'</script>",
            "</script></style></title></textarea><h1>x</h1><img src=//x.example/i onerror=alert(1)>",
            "\"><svg onload=alert(1)><a href=\"javascript:alert(1)\">x</a>",
            "' autofocus onfocus='alert(1)",
            "--></main></body></html><meta http-equiv=refresh content='0;url=https://x.example'>",
            "]]> <![CDATA[ <?php ?> &#0; &#x202e; &nosuch; &amp;lt;b&gt;",
            "{{ 7 * 7 }} {% raw %} ${x} #{x} <%= x %> {people}",
            "} body { display: none } /* url(https://x.example/x.css) */ @import 'https://x.example/y.css';",
            "\u202eright to left\u202c \u2066isolated",
            "\u202e\u202e\u2067\u2067never closed",
            "שלום עולם، مرحبا بالعالم 123 abc",
            "👩‍🍳👨‍👩‍👧‍👦🇯🇵🏴\udb40\udc67\udb40\udc62\udb40\udc65\udb40\udc6e\udb40\udc67\udb40\udc7f 🥐🥖",
            "Z\u0335\u0321\u0322a\u0300\u0301\u0302\u0303\u0304\u0305\u0306lgo\u0315\u031b\u0322\u0323",
            "\u0301begins with a mark",
            "nul \u0000 bell \u0007 esc \u001b[31m del \u007f nel \u0085 \u009f",
            "\ufffe\uffff\ufdd0 \ud800 half \udc00 \ue000 \ufeff",
            "one\r\ntwo\n\n\n\nthree\u2028four\u2029five\ttab\u000b\u000c",
            "=HYPERLINK(\"http://x.example\")",
            "javascript:alert(1) data:text/html,x http://x.example/ //x.example",
            "http://x.example/" + "path/".repeat(300),
            "\u200b\u200d\u00ad\u2060",
            "   \u3000 \u00a0 ",
            "_".repeat(300));

    private static final List<String> HUGE = List.of(
            "W".repeat(20_000),
            "あ".repeat(20_000),
            "\u0645".repeat(20_000),
            "🥐".repeat(5_000),
            "long words ".repeat(2_000));

    private final Random random;

    HostileTexts(Random random) {
        this.random = random;
    }

    /** Any of them, or two in a row; may be blank. */
    String any() {
        return switch (random.nextInt(40)) {
            case 0 -> one(HUGE);
            case 1, 2, 3, 4 -> one(HARMLESS) + one(HOSTILE) + one(HARMLESS);
            case 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15 -> one(HARMLESS);
            default -> one(HOSTILE);
        };
    }

    /** Any of them that is not blank, as an answer never is. */
    String filled() {
        String text = any();
        return text.isBlank() ? "x" : text;
    }

    private String one(List<String> texts) {
        return texts.get(random.nextInt(texts.size()));
    }
}
