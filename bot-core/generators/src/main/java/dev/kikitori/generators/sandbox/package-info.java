/**
 * Where made programs run: with no network, no files but their own and the system's programs, and bounds on time,
 * memory, processes and output. Without bubblewrap there is no such place, and nothing made is run.
 *
 * <p>Waiting happens on the caller's thread. The process itself is started from a platform thread that lives as long as
 * it, because bubblewrap ends when the thread that started it does.
 */
@NullMarked
package dev.kikitori.generators.sandbox;

import org.jspecify.annotations.NullMarked;
