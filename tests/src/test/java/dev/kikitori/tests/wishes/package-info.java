/**
 * Whether the interviews ask for what people have in mind: wishes with what is behind them, and the question that names
 * each, under {@code wishes} among the resources; its README says how that was judged.
 */
@NullMarked
package dev.kikitori.tests.wishes;

import org.jspecify.annotations.NullMarked;
