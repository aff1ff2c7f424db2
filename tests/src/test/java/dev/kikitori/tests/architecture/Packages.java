package dev.kikitori.tests.architecture;

/** Package names as a tree. */
final class Packages {
    private Packages() {}

    /** Whether the package is the other one or lies somewhere below it. */
    static boolean isWithin(String packageName, String parent) {
        return packageName.equals(parent) || packageName.startsWith(parent + ".");
    }
}
