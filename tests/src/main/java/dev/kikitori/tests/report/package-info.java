/** What a run of all tests came to, told in few lines. */
@NullMarked
package dev.kikitori.tests.report;

import org.jspecify.annotations.NullMarked;
