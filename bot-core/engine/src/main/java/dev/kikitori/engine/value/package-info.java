/**
 * What an answer can be: one sealed type with a record for each shape, and the one place where these shapes meet the
 * plain maps, lists, strings and numbers of JSON and YAML.
 */
@NullMarked
package dev.kikitori.engine.value;

import org.jspecify.annotations.NullMarked;
