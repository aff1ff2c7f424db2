/** A spec to an artifact, and the checks on it. */
@NullMarked
package dev.kikitori.generators;

import org.jspecify.annotations.NullMarked;
