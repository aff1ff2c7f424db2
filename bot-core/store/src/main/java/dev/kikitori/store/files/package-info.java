/** Files and folders that are whole or not there, readable by their owner only. Linux first: folders can be synced. */
@NullMarked
package dev.kikitori.store.files;

import org.jspecify.annotations.NullMarked;
