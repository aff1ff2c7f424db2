/**
 * From what was recorded to those who don't ask for it: events go to where a conversation is bound, in order, at least once.
 * The number of an event is the key by which its receiver knows it again. Who delivers takes a binding from the queue for a
 * while, sends, and says what was acknowledged; only then does the cursor of the binding move. What fails waits as {@link
 * dev.kikitori.engine.generation.Backoff} says, and what fails too often becomes a dead letter that others do not wait for.
 */
@NullMarked
package dev.kikitori.engine.delivery;

import org.jspecify.annotations.NullMarked;
