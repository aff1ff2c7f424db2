/**
 * A person's words to values and commands, by kind and language.
 *
 * <p>{@link dev.kikitori.understanding.Understanding} is the one door. It asks, cheapest first: is it a command, said
 * as a whole utterance; does it correct something by its name; is it an answer to what is open. The first that is
 * sure of itself wins.
 *
 * <p>Commands put freely. {@code free-commands.tsv} holds families of words and what of them makes a command; a short
 * sentence is one only if each of its words is of use to it, so what says anything else stays an answer. Where a story
 * is asked for it must be a request that names what only an interview has; where a few words are, a sentence that speaks
 * to us will do ({@code told-us} of {@code phrases.tsv}), and said again it is taken as the answer.
 *
 * <p>Several things at once. A sentence is cut at its breaths; commands, questions of the person's own and corrections
 * are found in pieces of their own, and the rest is shared out among the questions that have no answer: to the one that
 * a piece names, or to the only one whose kind of value it unmistakably is. Where any words are an answer to the open
 * question, only whole pieces go elsewhere, and a long text is never torn.
 *
 * <p>What readers should do is known by who it is said of ("they should call us"), a place by what leads to it, a price
 * by its thing. What the same sentence opens (a question whose condition it fulfils) is answered by it too. Beside other
 * things, a part of an answer that stands is changed by what it speaks of: {@code Amended}, and by what it contradicts.
 * In a list, sentences are no things. A message that says whom it is from stays whole and answers that.
 *
 * <p>What counts as a correction. "Change X to V", 「XをVに」 and everything after "no," or 「いや、」 do so at any moment.
 * "X is V" and 「XはVです」 do so too, X being a label or an id, or a noun that only X's question asks with. Where any
 * words at all are an answer to the open question, they count only if X has an answer already: "our garden is open"
 * is a sentence for a story, not a new garden. A noun gives way to the open question's own reader if that one is
 * sure. Where X is the open question, it is simply its answer. What is told of a noun of a question for a long text
 * stands beside what was told before.
 *
 * <p>What a word means that a question is put with is asked for help, never an answer. What else the thing should say or
 * do goes, wherever it is no answer, to the question that takes wishes.
 *
 * <p>Readers know grammar, never words: those stand in tables by language, so a language is a folder and a kind is a
 * reader. Time is linear in the length of a text, and texts that are too long for a value are not looked into.
 */
@NullMarked
package dev.kikitori.understanding;

import org.jspecify.annotations.NullMarked;
