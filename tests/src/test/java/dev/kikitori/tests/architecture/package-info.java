/** The plan of the house, checked: who may use whom, which library lives where, what lies at the top. */
@NullMarked
package dev.kikitori.tests.architecture;

import org.jspecify.annotations.NullMarked;
