/**
 * The stores without a disk: as fast as a map, gone with the process, and otherwise as the others are; the same contract
 * tests hold for all. A conversation is guarded by its own map entry, the queue of work by one lock; nothing slow happens
 * under either.
 */
@NullMarked
package dev.kikitori.store.memory;

import org.jspecify.annotations.NullMarked;
