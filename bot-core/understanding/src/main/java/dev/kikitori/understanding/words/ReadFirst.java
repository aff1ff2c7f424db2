package dev.kikitori.understanding.words;

import dev.kikitori.engine.value.Value;
import dev.kikitori.understanding.text.Folded;
import dev.kikitori.understanding.text.Language;
import dev.kikitori.understanding.text.Sounds;
import java.util.Optional;

/**
 * A name whose reading was told before its signs: 「読み方はさんかくやで、書くのは三角屋」, 「みつばどうって読みます、漢字で三つ葉堂です」; or
 * only its reading, with a remark on the signs of a part of it: 「こだまはひらがなで、読みはめんやこだま」.
 */
final class ReadFirst {
    private static final int LONGEST = 120;

    private ReadFirst() {}

    /** The name and its reading; without a reading if only that was told. */
    static Optional<Value.Name> in(Folded told, Language language) {
        String plain = told.plain();
        if (plain.length() > LONGEST || language.phrases("written-lead").isEmpty()) {
            return Optional.empty();
        }
        for (int at = 1; at < plain.length(); at++) {
            if ("、。 ".indexOf(plain.charAt(at)) < 0) {
                continue;
            }
            int written = language.beginning(plain, at + 1, "written-lead");
            if (written > at + 1 && written < plain.length()) {
                return named(told.part(0, at), told.part(written, told.length()), language);
            }
            int read = language.beginning(plain, at + 1, "read-as");
            boolean remark = language.ending(plain.substring(0, at), "script-remark") > 0;
            if (read > at + 1 && remark) {
                Folded name = language.trimmed(told.part(read, told.length()), "label-before", "name-after");
                return name.isEmpty() ? Optional.empty() : Optional.of(Value.Name.of(name.given()));
            }
        }
        return Optional.empty();
    }

    private static Optional<Value.Name> named(Folded said, Folded written, Language language) {
        int label = language.beginning(said.plain(), 0, "read-as");
        Folded reading = language.trimmed(said, "read-as", "read-after");
        boolean told = label > 0 || reading.length() < said.length();
        Folded bare = language.trimmed(reading, "label-before", "name-particle-after");
        Folded name = language.trimmed(written, "label-before", "name-after");
        if (!told || bare.isEmpty() || name.isEmpty()) {
            return Optional.empty();
        }
        String kana = Sounds.reading(bare.plain());
        return Optional.of(new Value.Name(name.given(), Optional.of(kana)));
    }
}
