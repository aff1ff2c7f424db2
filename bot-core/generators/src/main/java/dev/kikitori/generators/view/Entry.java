package dev.kikitori.generators.view;

import java.util.List;
import java.util.Optional;

/**
 * One answer under its label, made fit for a page; one of the three lists is filled.
 *
 * @param id the question's id, fit to be part of an id in HTML
 * @param mark a short remark beside the label, such as that it was left to the bot
 * @param paragraphs plain text
 * @param bullets a list of things
 * @param groups entries of a group, each a list of answers
 * @param colour the {@code #rrggbb} colour that the text names
 * @param link where the text leads, such as {@code tel:} and a number
 */
public record Entry(
        String id,
        String label,
        Optional<String> mark,
        List<String> paragraphs,
        List<Bullet> bullets,
        List<List<Entry>> groups,
        Optional<String> colour,
        Optional<String> link) {
    public Entry {
        paragraphs = List.copyOf(paragraphs);
        bullets = List.copyOf(bullets);
        groups = groups.stream().map(List::copyOf).toList();
    }

    /** A thing in a list; price and note are empty where there is none. */
    public record Bullet(String name, String price, String note) {}

    /** Whether there is a price among the bullets. */
    public boolean priced() {
        return bullets.stream().anyMatch(bullet -> !bullet.price().isEmpty());
    }

    /** Whether there is anything under the label. */
    public boolean says() {
        return !paragraphs.isEmpty() || !bullets.isEmpty() || !groups.isEmpty();
    }

    /** A plain list under a label. */
    public static Entry list(String id, String label, List<String> names) {
        return labelled(id, label, Optional.empty())
                .withBullets(
                        names.stream().map(name -> new Bullet(name, "", "")).toList());
    }

    static Entry labelled(String id, String label, Optional<String> mark) {
        return new Entry(id, label, mark, List.of(), List.of(), List.of(), Optional.empty(), Optional.empty());
    }

    Entry withParagraphs(List<String> some) {
        return new Entry(id, label, mark, some, bullets, groups, colour, link);
    }

    Entry withBullets(List<Bullet> some) {
        return new Entry(id, label, mark, paragraphs, some, groups, colour, link);
    }

    Entry withGroups(List<List<Entry>> some) {
        return new Entry(id, label, mark, paragraphs, bullets, some, colour, link);
    }

    Entry withColour(String name, String code) {
        return new Entry(id, label, mark, List.of(name), bullets, groups, Optional.of(code), link);
    }

    Entry withLink(String text, Optional<String> target) {
        return new Entry(id, label, mark, List.of(text), bullets, groups, colour, target);
    }
}
