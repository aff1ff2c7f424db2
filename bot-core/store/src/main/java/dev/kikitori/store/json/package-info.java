/**
 * What is stored, as JSON.
 *
 * <p>The format outlives the classes: every alternative has a type tag of its own (see {@code Tags}), fields are called
 * as the record's components are, an empty {@code Optional} is left out, and numbers, moments and lengths of time are
 * kept exactly. A field that is missing or not known, and a tag that is not known, are refused by name: that is a newer
 * version's data, and guessing at it would lose it. Strings survive whatever they hold: control characters and
 * surrogates without their partner are escaped, so that the text is valid UTF-8 in every database. Only in the names of
 * fields half a character is refused, before anything is stored.
 */
@NullMarked
package dev.kikitori.store.json;

import org.jspecify.annotations.NullMarked;
