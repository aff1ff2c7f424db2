/**
 * What must not get lost, whatever dies: real servers in processes of their own that are killed, frozen and thawed, and a
 * crowd that talks to them all the while, sends again what was not acknowledged, and looks in the end whether everything
 * that was is there, once and in order.
 */
@NullMarked
package dev.kikitori.tests.faults;

import org.jspecify.annotations.NullMarked;
