/** How to reach someone: e-mail addresses, telephone numbers and web addresses, typed, or said sign by sign. */
@NullMarked
package dev.kikitori.understanding.contact;

import org.jspecify.annotations.NullMarked;
