/**
 * What happens next, decided without a clock, a file or chance: from a conversation and what an utterance means to events
 * and replies.
 *
 * <p>{@link dev.kikitori.engine.policy.DialogPolicy} is the door. {@code Answering} takes, checks and takes back values;
 * {@code Ordering} does what always works; {@code MovingOn} finds the next step, question or summary. All three write
 * into one {@code TurnInProgress}, whose state is always the fold of what was written so far.
 *
 * <p>Rules that look odd and are meant: an essential question may be left out, comes up once more before the summary, and
 * makes the result a draft if it is left out again. Going back and then skipping keeps the old value. A value that is
 * checked back stands already. Undo reopens nothing by itself: the next open question is found afresh.
 */
@NullMarked
package dev.kikitori.engine.policy;

import org.jspecify.annotations.NullMarked;
