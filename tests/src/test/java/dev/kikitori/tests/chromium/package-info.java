/**
 * A real browser for the tests: the machine's own Chromium, started once and shared, driven from one thread. Where there
 * is none, the tests that need it are skipped and say so.
 */
@NullMarked
package dev.kikitori.tests.chromium;

import org.jspecify.annotations.NullMarked;
