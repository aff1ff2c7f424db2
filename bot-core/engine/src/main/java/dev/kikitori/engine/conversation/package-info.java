/**
 * What was said and what is known: the events of one conversation, the immutable state they fold into, what an utterance
 * may mean, and the pure policy that decides what happens next. Nothing here knows a clock, a file or a language.
 */
@NullMarked
package dev.kikitori.engine.conversation;

import org.jspecify.annotations.NullMarked;
