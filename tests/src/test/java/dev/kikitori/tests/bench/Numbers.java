package dev.kikitori.tests.bench;

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
}
