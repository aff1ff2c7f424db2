/**
 * How answers become something to read: text made fit for a page, wordings from files, templates that escape by
 * themselves. What is said is the person's answer or a wording of a file, nothing else.
 */
@NullMarked
package dev.kikitori.generators.view;

import org.jspecify.annotations.NullMarked;
