/**
 * The generator for web pages. Every fact on a page is an answer; the rest are wordings of files. Colours are moved until
 * letters stand out from what is behind them, and the person is told so.
 */
@NullMarked
package dev.kikitori.generators.page;

import org.jspecify.annotations.NullMarked;
