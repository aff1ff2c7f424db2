/**
 * Histories that dice write: persons, makers, servers that die and clocks that jump, over the real engine and the real
 * ports, one step at a time in an order that follows from a seed. After each step the promises to those persons are
 * checked against what is really kept. A seed that breaks one is printed and can be run again alone.
 *
 * <p>{@link dev.kikitori.tests.simulation.Baton} lets the threads go one at a time; {@link
 * dev.kikitori.tests.simulation.RestingPorts} is where they rest; {@link dev.kikitori.tests.simulation.Planted} are the
 * faults that the simulation must find.
 */
@NullMarked
package dev.kikitori.tests.simulation;

import org.jspecify.annotations.NullMarked;
