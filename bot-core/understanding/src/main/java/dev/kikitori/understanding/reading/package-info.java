/**
 * What reading a value means: {@link dev.kikitori.understanding.reading.ValueReader} is the door, {@link
 * dev.kikitori.understanding.reading.Readings} what comes out, {@link dev.kikitori.understanding.reading.KindReader}
 * what stands behind the door for each kind.
 */
@NullMarked
package dev.kikitori.understanding.reading;

import org.jspecify.annotations.NullMarked;
