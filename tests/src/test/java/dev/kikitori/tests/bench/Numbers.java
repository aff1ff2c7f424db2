package dev.kikitori.tests.bench;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Numbers among the arguments of benches. */
final class Numbers {
    private Numbers() {}

    /** @throws WrongUse if it is none from 0 to a thousand millions */
    static long of(String word) {
        try {
            long number = Long.parseLong(word);
            if (number >= 0 && number <= 1_000_000_000) {
                return number;
            }
            throw new WrongUse(word + " is not from 0 to 1000000000");
        } catch (NumberFormatException e) {
            throw new WrongUse("\"" + word + "\" is no number");
        }
    }

    /**
     * Reads {@code --name N …}.
     *
     * @param bench who asks
     * @param usual all names, with what they are where they are not given
     */
    static Map<String, Long> named(String bench, List<String> arguments, Map<String, Long> usual) {
        Map<String, Long> given = new TreeMap<>(usual);
        for (Iterator<String> words = arguments.iterator(); words.hasNext(); ) {
            String word = words.next();
            if (!words.hasNext() || !usual.containsKey(word)) {
                throw new WrongUse(bench + " takes " + String.join(" N, ", new TreeMap<>(usual).keySet()) + " N");
            }
            given.put(word, of(words.next()));
        }
        return given;
    }
}
