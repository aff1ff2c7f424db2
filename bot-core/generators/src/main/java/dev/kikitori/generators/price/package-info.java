/**
 * The generator for price calculators: one page that adds up an order without a connection, its own tests, and a
 * description for whoever uses it. The sums that the tests expect come from this package's own arithmetic, so that the page
 * is checked against a second opinion.
 */
@NullMarked
package dev.kikitori.generators.price;

import org.jspecify.annotations.NullMarked;
