package dev.kikitori.tests.made;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/**
 * CSV files as people have them, and worse: some written by hand, the rest made from a seed. The first column is called
 * {@code 店}, the second {@code 金額}, but for a few files where they are not there.
 */
final class NastyCsv {
    private static final Charset CP932 = Charset.forName("windows-31j");
    private static final String[] NAMES = {
        "渋谷",
        "新宿",
        "ｶﾅ",
        "表 示",
        "\"a\"\"b\"",
        "\"x,y\"",
        "\"x\ny\"",
        "=1+1",
        "@x",
        "</td><script>alert(1)</script>",
        "\u202eabc",
        "😀",
        "é",
        "e\u0301",
        "__proto__",
        "constructor",
        "",
        " ",
        "\u3000",
        "髙",
        "①",
        "～",
        "－",
        "\\"
    };
    private static final String[] NUMBERS = {
        "1",
        "-2",
        "0.1",
        "0.2",
        "1.50",
        "\"1,200\"",
        "￥3,000",
        "１２３",
        "(5)",
        "△7",
        "▲8",
        "1e3",
        "",
        "なし",
        "NaN",
        "99999999999999999999",
        "12%",
        "5円",
        "$4",
        " 6 ",
        "+7",
        "-0",
        "1.005",
        "\"-1,234.5\"",
        "\"1.234,5\"",
        "--1",
        "1 000",
        "0x10"
    };

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    private NastyCsv() {}

    /** Files by name: those written by hand, then as many made ones. */
    static Map<String, byte[]> files(long seed, int made) {
        NastyCsv all = new NastyCsv();
        all.byHand();
        all.encodings();
        Random random = new Random(seed);
        for (int i = 0; i < made; i++) {
            all.files.put("made-%02d.csv".formatted(i), made(random));
        }
        return all.files;
    }

    private void put(String name, String text) {
        files.put(name + ".csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private void byHand() {
        put("empty", "");
        put("only-a-bom", "\ufeff");
        put("only-newlines", "\r\n\n\r");
        put("header-only", "店,金額");
        put("other-columns", "日付,商品\n1/1,パン\n");
        put("one-column", "店\n渋谷\n新宿\n渋谷\n");
        put("ragged", "店,金額,注\n渋谷\n新宿,1\n渋谷,2,x\n上野,3,y,z\n,,,\n");
        put("open-quote", "店,金額\n\"渋谷,1\n新宿,2\n");
        put("quotes-within", "店,金額\nx\"y\",1\n\"x\"y\"z\",2\n\"\"\"\",3\n");
        put("all-newlines", "店,金額\r渋谷,1\r\n新宿,2\n\n渋谷,\"3\r\"\n上野,4");
        put("semicolons-and-decimal-commas", "店;金額\n渋谷;1,5\n新宿;1.234,25\n渋谷;-0,5\n");
        put("tabs", "店\t金額\n渋谷\t1\n新宿\t2\n");
        put("sep-line", "sep=;\r\n店;金額\r\n渋谷;1,5\r\n");
        put("same-names", "店,金額,店,金額\na,1,b,2\nc,3,d,4\n");
        put("names-of-objects", "店,金額\n__proto__,1\nconstructor,2\ntoString,3\n__proto__,4\nhasOwnProperty,5\n");
        put("placeholders", "店,金額\n{count},{column}\n$&,x\n\\1,%s\n");
        put("markup", "店,金額\n</script><script>alert(1)</script>,1\n<!--,2\n&amp;,3\n<img src=x onerror=alert(1)>,4\n");
        put("formulas", "店,金額\n=1+1,1\n+1,2\n-1,3\n@a,4\n=cmd|' /C calc'!A0,5\n\t=1,6\n＝1,7\n");
        put("control-characters", "店,金額\na\u0000b,1\n\u001b[31m,2\n\u0007,3\u0000\n\u0085,4\n");
        put("right-to-left", "店,金額\n\u202ex,1\n\u2066y,2\nשלום,3\n");
        put("combining", "店,金額\n\u00e9,1\ne\u0301,2\n\u304c,3\n\u304b\u3099,4\n");
        put("spaces", "店,金額\nx,1\nx ,1\n x,1\nｘ,1\nX,1\n\u3000x,1\nx\u00a0,1\n,1\n");
        put("huge-numbers", "店,金額\nx,1e400\nx,-1e-400\ny," + "9".repeat(1000) + "\nz,1e-300\nz,0\n");
        put("means", "店,金額\nx,1\nx,1\nx,0\ny,-2\ny,-1\ny,-2\nz,0.00005\nz,0\nw,-0.00005\nw,0\n");
        put("a-long-cell", "店,金額\n\"" + "x,\n".repeat(30_000) + "\",1\n" + "あ".repeat(30_000) + ",2\n");
        StringBuilder many = new StringBuilder("店,金額\r\n");
        for (int i = 0; i < 5_000; i++) {
            many.append("店")
                    .append(i * 7919 % 1500)
                    .append(',')
                    .append(i * 31 % 1000)
                    .append(".5\r\n");
        }
        put("many-rows", many.toString());
    }

    private void encodings() {
        String text = "店,金額\r\n渋谷,\"￥1,200\"\r\n髙島屋①,３\r\n表示ソ能,-4\r\n～－,5円\r\n";
        put("utf-8", text);
        put("utf-8-with-bom", "\ufeff" + text);
        files.put("cp932.csv", text.getBytes(CP932));
        files.put("cp932-half-width.csv", "店,金額\nﾃｽﾄ,1\nｶﾞ,2\n".getBytes(CP932));
        files.put("cp932-broken-at-the-end.csv", ended("店,金額\n渋谷,1\n".getBytes(CP932), 0x81));
        files.put("utf-8-broken-at-the-end.csv", ended("店,金額\n渋谷,1\n".getBytes(StandardCharsets.UTF_8), 0xe3));
        files.put("utf-16.csv", ("\ufeff" + text.replace(',', '\t')).getBytes(StandardCharsets.UTF_16LE));
        files.put("latin.csv", "n,v\ncaf\u00e9,1\n".getBytes(StandardCharsets.ISO_8859_1));
    }

    private static byte[] ended(byte[] start, int last) {
        byte[] all = Arrays.copyOf(start, start.length + 1);
        all[start.length] = (byte) last;
        return all;
    }

    private static byte[] made(Random random) {
        String newline = new String[] {"\n", "\r\n", "\r"}[random.nextInt(3)];
        StringBuilder text = new StringBuilder(random.nextInt(3) == 0 ? "\ufeff" : "")
                .append("店,金額")
                .append(newline);
        for (int row = random.nextInt(30); row > 0; row--) {
            text.append(NAMES[random.nextInt(NAMES.length)])
                    .append(',')
                    .append(NUMBERS[random.nextInt(NUMBERS.length)])
                    .append(random.nextInt(8) == 0 ? ",more" : "")
                    .append(random.nextInt(10) == 0 ? newline + newline : newline);
        }
        boolean cp932 = text.charAt(0) != '\ufeff' && random.nextInt(2) == 0;
        byte[] bytes = text.toString().getBytes(cp932 ? CP932 : StandardCharsets.UTF_8);
        if (random.nextInt(6) == 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }
}
