/**
 * What is made is looked at in a real browser: pages of random and hostile answers, programs fed with the worst files,
 * the zip as a person takes it home. Whatever is random comes from a seed, and the seed is printed.
 */
@NullMarked
package dev.kikitori.tests.made;

import org.jspecify.annotations.NullMarked;
