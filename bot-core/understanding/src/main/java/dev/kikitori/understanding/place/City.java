package dev.kikitori.understanding.place;

/**
 * A city, ward, town or village, with its district or city before its name.
 *
 * @param number its place in the table
 * @param region its prefecture
 */
record City(int number, String region, String name) {
    private static final String CAPITAL = "東京都";

    /** Whether it is one of the wards of Tokyo. */
    boolean isOfCapital() {
        return region.equals(CAPITAL) && name.endsWith("区");
    }
}
