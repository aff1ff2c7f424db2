package dev.kikitori.understanding.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/**
 * A text as it was given, beside its form for matching: NFKC, lower case, control and formatting characters dropped,
 * white space collapsed to single spaces and trimmed, quotation marks and dashes made one. Every position of the
 * plain form knows where it stood in the given text. Folding takes time linear in the length.
 */
public final class Folded {
    private final String given;
    private final String plain;
    private final int[] starts;

    private Folded(String given, String plain, int[] starts) {
        this.given = given;
        this.plain = plain;
        this.starts = starts;
    }

    public static Folded of(String given) {
        return new Folding(given).fold();
    }

    /** Only the form for matching. */
    public static String plain(String given) {
        return of(given).plain;
    }

    /** The form for matching without spaces, hyphens and punctuation: two texts of equal key are called the same. */
    public static String key(String given) {
        return of(given).key();
    }

    /** This text's form without spaces, hyphens and punctuation. */
    public String key() {
        StringBuilder key = new StringBuilder(plain.length());
        for (int at = 0; at < plain.length(); ) {
            int c = plain.codePointAt(at);
            if (Character.isLetterOrDigit(c) || c == 'ー' || Character.getType(c) == Character.OTHER_SYMBOL) {
                key.appendCodePoint(c);
            }
            at += Character.charCount(c);
        }
        return key.toString();
    }

    public String plain() {
        return plain;
    }

    /** All of the text that was folded, untouched. */
    String source() {
        return given;
    }

    public int length() {
        return plain.length();
    }

    public boolean isEmpty() {
        return plain.isEmpty();
    }

    /** The text as given behind these positions of the plain form, trimmed. */
    public String given(int from, int to) {
        return from >= to ? "" : given.substring(starts[from], starts[to]).strip();
    }

    /** Whether the space at this position of the plain form was given with a line break. */
    public boolean isLineEnd(int at) {
        return given.substring(starts[at], starts[at + 1]).indexOf('\n') >= 0;
    }

    /** The whole text as given, trimmed. */
    public String given() {
        return given(0, plain.length());
    }

    /** These positions of the plain form, trimmed, as a text of its own. */
    public Folded part(int from, int to) {
        int first = from;
        int last = Math.max(from, to);
        while (first < last && plain.charAt(first) == ' ') {
            first++;
        }
        while (last > first && plain.charAt(last - 1) == ' ') {
            last--;
        }
        return new Folded(given, plain.substring(first, last), Arrays.copyOfRange(starts, first, last + 1));
    }

    /** Without sentence punctuation at its end and commas at its beginning. */
    public Folded bare() {
        int from = 0;
        int to = plain.length();
        while (to > 0 && "。.!?…、,;♪ ".indexOf(plain.charAt(to - 1)) >= 0) {
            to--;
        }
        while (from < to && "、,。. ".indexOf(plain.charAt(from)) >= 0 && !isDecimal(from)) {
            from++;
        }
        return from == 0 && to == plain.length() ? this : part(from, to);
    }

    /** Whether a number begins here with its decimal point. */
    private boolean isDecimal(int at) {
        return plain.charAt(at) == '.' && at + 1 < plain.length() && Character.isDigit(plain.charAt(at + 1));
    }

    @Override
    public String toString() {
        return plain;
    }

    /** One run of folding. */
    private static final class Folding {
        private final String given;
        private final StringBuilder plain;
        private int[] starts;

        Folding(String given) {
            this.given = given;
            this.plain = new StringBuilder(given.length());
            this.starts = new int[given.length() + 16];
        }

        Folded fold() {
            int end = 0;
            for (int i = 0; i < given.length(); ) {
                int point = given.codePointAt(i);
                int next = i + Character.charCount(point);
                if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
                    if (!plain.isEmpty() && plain.charAt(plain.length() - 1) != ' ') {
                        add(' ', i);
                    }
                } else if (!isSilent(point)) {
                    fold(isUnfinished(point, next) ? 'ん' : point, i);
                    end = next;
                }
                i = next;
            }
            if (!plain.isEmpty() && plain.charAt(plain.length() - 1) == ' ') {
                plain.setLength(plain.length() - 1);
            }
            int[] exact = Arrays.copyOf(starts, plain.length() + 1);
            exact[plain.length()] = end;
            return new Folded(given, plain.toString(), exact);
        }

        /** An n among hiragana is one that was typed and not converted. */
        private boolean isUnfinished(int point, int next) {
            return (point == 'n' || point == 0xff4e)
                    && !plain.isEmpty()
                    && Kana.isHiragana(plain, plain.length() - 1)
                    && (next >= given.length() || Kana.isHiragana(given, next));
        }

        private static boolean isSilent(int point) {
            int type = Character.getType(point);
            return type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE;
        }

        private void fold(int point, int at) {
            if (point < 128) {
                add((char) (point >= 'A' && point <= 'Z' ? point + 32 : point), at);
            } else if ((point >= 0x3041 && point <= 0x30fb)
                    || point == 0x30fc
                    || (point >= 0x4e00 && point <= 0x9fff)) {
                add((char) point, at);
            } else if (point == 0xff9e || point == 0xff9f) {
                voice(point == 0xff9e ? '\u3099' : '\u309a', at);
            } else {
                String normal = Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKC)
                        .toLowerCase(Locale.ROOT);
                boolean fraction = normal.indexOf('\u2044') > 0;
                if (fraction && !plain.isEmpty() && Character.isDigit(plain.charAt(plain.length() - 1))) {
                    add(' ', at);
                }
                for (int i = 0; i < normal.length(); i++) {
                    add(unified(normal.charAt(i)), at);
                }
            }
        }

        /** A half-width voicing mark belongs to the letter before it. */
        private void voice(char mark, int at) {
            int last = plain.length() - 1;
            String voiced = last < 0 ? "" : Normalizer.normalize("" + plain.charAt(last) + mark, Normalizer.Form.NFC);
            if (voiced.length() == 1) {
                plain.setCharAt(last, voiced.charAt(0));
            } else {
                add(mark, at);
            }
        }

        private static char unified(char c) {
            return switch (c) {
                case '\u2018', '\u2019', '\u02bc', '\u2032' -> '\'';
                case '\u201c', '\u201d' -> '"';
                case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212' -> '-';
                case '\u301c', '\u223c' -> '~';
                case '\u2044' -> '/';
                default -> c;
            };
        }

        private void add(char c, int at) {
            if (plain.length() + 1 >= starts.length) {
                starts = Arrays.copyOf(starts, starts.length * 2);
            }
            starts[plain.length()] = at;
            plain.append(c);
        }
    }
}
