/** From a finished spec to a checked thing: what generators and verifiers promise, and where the results are kept. */
@NullMarked
package dev.kikitori.engine.generation;

import org.jspecify.annotations.NullMarked;
