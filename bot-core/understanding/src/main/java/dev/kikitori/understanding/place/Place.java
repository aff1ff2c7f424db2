package dev.kikitori.understanding.place;

/**
 * A town that has a postal code.
 *
 * @param code seven figures
 * @param town its name within its city; empty for what has no name of its own
 */
record Place(String code, City city, String town) {

    /** City and town as they are written one after the other. */
    String name() {
        return city.name() + town;
    }

    /** Whether both can be the same place: neither names a town that the other does not begin with. */
    boolean fits(Place other) {
        return city.equals(other.city) && (town.startsWith(other.town) || other.town.startsWith(town));
    }
}
