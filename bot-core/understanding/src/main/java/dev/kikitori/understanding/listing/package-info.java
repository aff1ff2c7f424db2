/** Several things at once: items with their prices, and entries of a group, one a line or parted by signs. */
@NullMarked
package dev.kikitori.understanding.listing;

import org.jspecify.annotations.NullMarked;
