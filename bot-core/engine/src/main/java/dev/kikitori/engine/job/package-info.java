/**
 * Job types as data: the questions of an interview, when each applies, what may be decided for the person, and which
 * generator takes the finished spec. The records here can't be built broken; reading them from files is the work of
 * the prompts room.
 */
@NullMarked
package dev.kikitori.engine.job;

import org.jspecify.annotations.NullMarked;
