/**
 * Several things at once: items with their prices, one a line, in columns, parted by signs or told in a sentence, and
 * entries of a group. {@code PriceCuts} finds the prices of a text and cuts it so that each piece has one, {@code
 * ItemLine} reads a piece, {@code Columns} a table with a header.
 */
@NullMarked
package dev.kikitori.understanding.listing;

import org.jspecify.annotations.NullMarked;
