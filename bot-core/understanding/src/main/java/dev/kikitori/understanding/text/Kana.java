package dev.kikitori.understanding.text;

/** Which signs are hiragana: what Japanese words are inflected and joined with. */
public final class Kana {
    private Kana() {}

    /** Whether this is a sign of hiragana, its marks of voice and repetition included. */
    public static boolean isHiragana(char c) {
        return c >= 0x3041 && c <= 0x309f;
    }

    /** Whether a sign of hiragana stands at this place; false beyond the ends. */
    static boolean isHiragana(CharSequence plain, int at) {
        return at >= 0 && at < plain.length() && isHiragana(plain.charAt(at));
    }
}
