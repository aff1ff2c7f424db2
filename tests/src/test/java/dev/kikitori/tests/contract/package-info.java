/**
 * The contract, driven from outside by a stranger: job types under {@code contract/jobs} that the program has never met,
 * interviews about them under {@code contract/interviews}, and a real server on a data folder of its own, reached by
 * REST, by the chat socket and by {@code chat --json} as any other program would.
 */
@NullMarked
package dev.kikitori.tests.contract;

import org.jspecify.annotations.NullMarked;
