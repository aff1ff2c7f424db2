package dev.kikitori.generators.csv;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/** CSV files that nobody should have to read: some written by hand, the rest made from a seed. */
final class HostileCsv {
    private static final Charset CP932 = Charset.forName("windows-31j");
    private static final String[] SHARDS = {
        "a",
        "b",
        "x",
        "東京",
        "ｱ",
        "Ａ",
        "é",
        "😀",
        "\u202e",
        "\u200b",
        "\u0000",
        "\u0085",
        "\u2028",
        "\"",
        "\"\"",
        "'",
        ",",
        ";",
        "\t",
        "\r",
        "\n",
        "\r\n",
        " ",
        "\u3000",
        "\u00a0",
        "\ufeff",
        "=1+1",
        "@",
        "+",
        "-",
        "1",
        "0",
        "12",
        "1,200",
        "1.5",
        "1,5",
        "1.200,50",
        "¥",
        "円",
        "(3)",
        "△",
        "1e3",
        "1e400",
        "1e401",
        "-0",
        "%",
        "１２",
        "，",
        "．",
        "٣",
        "NaN",
        "\\",
        "{count}",
        "$&",
        "</script>",
        "<!--",
        "__proto__",
        "sep=;\n",
        "\ud83d\ude00",
        "�",
        "\u007f",
        "\u001b[2J",
        "99999999999999999999",
        "0.1",
        "USD",
        "€",
        "１，０００",
        "−5",
        "’",
        "1'000",
        "1 000",
        ".5",
        "5.",
        "()",
        "#1",
        " (2)"
    };

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    private HostileCsv() {}

    /** Files by name, in order: first those written by hand, then as many made ones. */
    static Map<String, byte[]> files(long seed, int made) {
        HostileCsv all = new HostileCsv();
        all.addBytes();
        all.addShapes();
        all.addNumbers();
        all.addBig();
        for (int i = 0; i < made; i++) {
            all.files.put("made-%03d".formatted(i), made(new Random(seed + i)));
        }
        return all.files;
    }

    private void put(String name, String text) {
        put(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private void put(String name, byte[] bytes) {
        if (files.put(name, bytes) != null) {
            throw new IllegalArgumentException(name + " stands twice");
        }
    }

    private void addBytes() {
        put("empty", "");
        put("only-bom", "\ufeff");
        put("two-boms", "\ufeff\ufeffa,b\nx,1\n");
        put("bom-in-the-middle", "a,b\n\ufeffx,1\nx,\ufeff1\n");
        put("half-a-bom", new byte[] {(byte) 0xef, (byte) 0xbb});
        put("only-utf16-bom", new byte[] {(byte) 0xff, (byte) 0xfe});
        put("cp932", "店,金額\r\n表示,\\1,200\r\n十,\"￥3,000\"\r\nソ,（５）\r\n①髙,▲7\r\nﾃｽﾄ,８円\r\n".getBytes(CP932));
        put("cp932-broken-at-the-end", bytes("店,額\n東,1\n".getBytes(CP932), 0x81));
        put("utf8-broken-at-the-end", bytes("店,額\n東,1\n".getBytes(StandardCharsets.UTF_8), 0xe3, 0x81));
        put("utf8-overlong", bytes("a,b\n".getBytes(StandardCharsets.UTF_8), 0xc0, 0x80, ',', '1', '\n'));
        put("utf8-surrogates", bytes("a,b\n".getBytes(StandardCharsets.UTF_8), 0xed, 0xa0, 0x80, ',', '1', '\n'));
        put("utf16le", ("\ufeff店\t額\r\n東\t1\r\n").getBytes(StandardCharsets.UTF_16LE));
        put("utf16be", ("\ufeff店;額\r\n東;1,5\r\n").getBytes(StandardCharsets.UTF_16BE));
        put(
                "utf16-lone-surrogates",
                new byte[] {(byte) 0xff, (byte) 0xfe, 'a', 0, '\n', 0, 0, (byte) 0xd8, 'x', 0, 0, (byte) 0xdc, 5});
        put("utf16-without-bom", "a,b\nx,1\n".getBytes(StandardCharsets.UTF_16LE));
        put("windows-1252", "n,v\ncaf\u00e9,1\n\u201cq\u201d,2\n".getBytes(Charset.forName("windows-1252")));
        put("all-bytes", allBytes());
        put("nul-bytes", "a\0,b\0\n\0,1\n\0\0,1\0\n");
        put("control-characters", "a\u0007,b\u001b[31m\nx\b\b,1\ny\u007f\u0085,2\u001a\n");
    }

    private void addShapes() {
        put("lone-quotes", "a,b\n\",1\n\"\",2\n\"\"\",3\n");
        put("quote-at-the-very-end", "a,b\nx,\"");
        put("quotes-within", "a,b\nx\"y\",1\n\"x\"y\"z\",2\n\"a\"\"\"b,3\n");
        put("header-quote-never-closed", "\"a,b\nx,1\ny,2\n");
        put("mixed-newlines", "a,b\rx,1\r\ny,2\n\rx,3\n\n\rz,\"4\r5\r\n6\n7\"\nx,8");
        put("only-newlines", "\n\r\r\n\n");
        put("only-delimiters", ",,,\n;;;\n\t\t\n");
        put("header-only", "a,b");
        put("header-of-blanks", " ,\u3000,\u00a0\nx,1\n");
        put("no-names", ",,\n1,2,3\n");
        put("one-column", "a\nx\ny\n\nx\n");
        put("ragged", "a,b,c\nx\nx,1\nx,1,2\nx,1,2,3\n,,,\n,,,9\n");
        put("same-names", "a,a,a (2),a,a (2),a (2) (2)\nx,1,2,3,4,5\n");
        put(
                "names-that-mean-something",
                "__proto__,constructor\nprototype,1\n__proto__,2\nhasOwnProperty,3\ntoString,4\n");
        put("placeholders", "{column},{count}\n{line},x\n$&,{cell}\n\\1,y\n%s,z\n");
        put("markup", "<b>,</script><script>alert(1)</script>\n<!--,1\n-->,2\n&amp;,3\n");
        put("right-to-left", "\u202eabc,\u05d0\u05d1\n\u202ex,1\n\u2066y\u2069,2\n\u0627,3\n");
        put("emoji", "😀,🇯🇵\n👨‍👩‍👧,1\n👨,2\n\uffff,3\n\ud83d\ude00,4\n");
        put("combining", "e\u0301,\u00e9\n\u00e9,1\ne\u0301,2\n\u304c,3\n\u304b\u3099,4\n");
        put("formulas", "=cmd|' /C calc'!A0,@x\n=1+1,1\n+1,2\n+x,3\n-1,4\n-x,5\n@a,6\n\t=1,7\n＝1,8\n＋2,9\n");
        put("width-and-space", "a,b\nx,1\nx ,1\n x,1\nｘ,1\nX,1\n\u3000x,1\nx\u00a0,1\n,1\n \"x\",1\n");
        put("sep-line", "sep=;\na;b\nx;1,5\n");
        put("sep-line-alone", "sep=,");
        put("sep-line-of-something-else", "sep=|\na|b\nx|1\n");
        put("delimiters-in-doubt", "a,b;c\nx,1;2\ny,3;4\n");
        put("tabs-and-commas", "a, b\tc\nx, y\t1\nz\t2\n");
    }

    private void addNumbers() {
        StringBuilder numbers = new StringBuilder("a,b\n");
        for (String shard : SHARDS) {
            numbers.append("g,\"").append(shard.replace("\"", "\"\"")).append("\"\n");
            numbers.append("h,\"-").append(shard.replace("\"", "\"\"")).append("5\"\n");
        }
        put("numbers", numbers.toString());
        put("decimal-comma", "a;b\nx;1,5\nx;-2,25\ny;1.000\ny;1.000,5\nz;0,1\nz;0,2\n");
        put("decimal-comma-and-point-even", "a;b\nx;1,5\ny;1.5\n");
        put("minus-zero", "a,b\nx,-0\nx,-0.00\ny,(0)\nz,-0e400\n");
        put(
                "huge-numbers",
                "a,b\nx,1e400\nx,-1e-400\ny," + "9".repeat(1100) + "\ny," + "9".repeat(1101)
                        + "\nz,1e-400\nz,1e-400\nz,0\n");
        put("the-longest-sum", "a,b\nx," + "9".repeat(1095) + "e400\nx,." + "7".repeat(1094) + "e-400\nx,-1e-400\n");
        put("means", "a,b\nx,1\nx,1\nx,0\ny,-2\ny,-1\ny,-2\nz,0.00005\nz,0\nw,-0.00005\nw,0\n");
        put("equal-numbers-written-differently", "a,b\nx,1.0\ny,1\nz,1.00\nw,１\nv,1e0\n");
    }

    private void addBig() {
        StringBuilder wide = new StringBuilder();
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 10_000; column++) {
                wide.append(column == 0 ? "" : ",").append(row == 0 ? "c" + column % 7 : "" + row * column);
            }
            wide.append('\n');
        }
        put("ten-thousand-columns", wide.toString());
        put("a-huge-cell", "a,b\n\"" + "x,\n".repeat(500_000) + "\",1\ny,2\n");
        put("many-quotes", "a,b\n\"" + "\"\"".repeat(200_000) + "\",1\n");
        put("many-lone-quotes", "a,b\n" + "\"\n".repeat(50_000));
        put("many-blanks", "a,b\n" + " ".repeat(300_000) + "," + "\u3000".repeat(300_000) + "1\n");
        StringBuilder tall = new StringBuilder("a;b\r\n");
        Random random = new Random(7);
        for (int row = 0; row < 40_000; row++) {
            tall.append("g")
                    .append(random.nextInt(3000))
                    .append(';')
                    .append(random.nextInt(100_000) / 100.0)
                    .append("\r\n");
        }
        put("many-rows", tall.toString());
    }

    private static byte[] made(Random random) {
        StringBuilder text = new StringBuilder();
        char delimiter = ",;\t".charAt(random.nextInt(3));
        int columns = 1 + random.nextInt(4);
        int rows = random.nextInt(12);
        for (int row = 0; row <= rows; row++) {
            for (int column = 0; column < columns + (random.nextInt(6) == 0 ? 1 : 0); column++) {
                text.append(column == 0 ? "" : delimiter).append(cell(random, row));
            }
            text.append(new String[] {"\n", "\r\n", "\r", "\n\n"}[random.nextInt(4)]);
        }
        byte[] bytes = text.toString()
                .getBytes(
                        switch (random.nextInt(8)) {
                            case 0 -> CP932;
                            case 1 -> StandardCharsets.UTF_16LE;
                            case 2 -> StandardCharsets.ISO_8859_1;
                            default -> StandardCharsets.UTF_8;
                        });
        for (int i = random.nextInt(6) == 0 ? random.nextInt(4) : 0; i > 0 && bytes.length > 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return nodeSafe(bytes);
    }

    private static String cell(Random random, int row) {
        StringBuilder cell = new StringBuilder();
        for (int i = random.nextInt(row == 0 ? 3 : 4); i > 0; i--) {
            cell.append(SHARDS[random.nextInt(SHARDS.length)]);
        }
        return random.nextInt(3) == 0 ? '"' + cell.toString().replace("\"", "\"\"") + '"' : cell.toString();
    }

    /** Without the three bytes that Node, unlike browsers, swaps when it reads Shift_JIS. */
    private static byte[] nodeSafe(byte[] bytes) {
        byte[] safe = bytes.clone();
        for (int i = 0; i < safe.length; i++) {
            if (safe[i] == 0x1a || safe[i] == 0x1c || safe[i] == 0x7f) {
                safe[i] = '_';
            }
        }
        return safe;
    }

    private static byte[] bytes(byte[] start, int... more) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(start);
        for (int one : more) {
            all.write(one);
        }
        return all.toByteArray();
    }

    private static byte[] allBytes() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes("a,b\n".getBytes(StandardCharsets.UTF_8));
        for (int i = 255; i >= 0; i--) {
            all.write(i);
        }
        return all.toByteArray();
    }
}
