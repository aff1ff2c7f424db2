/**
 * Text made ready for reading: folded for matching while every character knows where it stood as given, and cut into
 * tokens by the words of a language. A language is a folder of tables; nothing here knows one by name.
 */
@NullMarked
package dev.kikitori.understanding.text;

import org.jspecify.annotations.NullMarked;
