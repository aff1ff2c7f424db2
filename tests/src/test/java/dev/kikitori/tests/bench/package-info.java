/**
 * {@code ./kikitori bench NAME}: each bench states its workload, runs peers under the same conditions in the same run,
 * prints ratios, and exits with status 1 when a figure that was promised is missed.
 */
@NullMarked
package dev.kikitori.tests.bench;

import org.jspecify.annotations.NullMarked;
