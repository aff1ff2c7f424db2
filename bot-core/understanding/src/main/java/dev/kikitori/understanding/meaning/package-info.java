/**
 * What sentences mean, as far as a small model in the process can tell: how near a sentence is to others. It is asked
 * only after words have failed.
 *
 * <p>{@link dev.kikitori.understanding.meaning.Meaning} is the door. It loads its models beside everything else and
 * never lets anyone wait: until a model is there, and where there is none or this machine can't run it, it knows
 * nothing, and everything goes on by words. Models run on one named thread, each with a single thread of its own, and
 * never under a lock; callers wait for their turn, a few milliseconds, and when too many wait the next is told nothing.
 *
 * <p>The models and their tables of word pieces are resources of jars; {@code models.tsv} names them by language.
 */
@NullMarked
package dev.kikitori.understanding.meaning;

import org.jspecify.annotations.NullMarked;
