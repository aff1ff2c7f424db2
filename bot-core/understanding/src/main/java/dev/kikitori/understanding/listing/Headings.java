package dev.kikitori.understanding.listing;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Which lines of a list only name what the lines below them are: in brackets, before a colon, behind a mark no thing has. */
final class Headings {
    /** A line that is nothing but a heading: 【ドリンク】, [Drinks], -- drinks --. */
    private static final Pattern HEADING = Pattern.compile(
            "\\s*(?:【[^】]{1,40}】|［[^］]{1,40}］|\\[[^\\]]{1,40}\\]|《[^》]{1,40}》|〈[^〉]{1,40}〉|＜[^＞]{1,40}＞|<[^>]{1,40}>"
                    + "|([-–—=＝~〜～*＊])\\1{0,9}\\D{1,40}?\\1{1,10})\\s*");

    private static final String MARKS = "▼▽■□◆◇●○★☆#＃▶►";

    private final ItemLine reader;
    private final Set<Character> ofThings = new HashSet<>();

    Headings(List<String> lines, ItemLine reader) {
        this.reader = reader;
        lines.stream()
                .filter(Headings::isMarked)
                .findFirst()
                .ifPresent(marked ->
                        lines.stream().filter(reader::hasPrice).forEach(line -> ofThings.add(line.charAt(0))));
    }

    boolean has(String line) {
        return HEADING.matcher(line).matches()
                || (isMarked(line)
                        && !reader.hasPrice(line)
                        && !ofThings.isEmpty()
                        && !ofThings.contains(line.charAt(0)));
    }

    private static boolean isMarked(String line) {
        char last = line.charAt(line.length() - 1);
        return MARKS.indexOf(line.charAt(0)) >= 0 || last == ':' || last == '：';
    }
}
