/**
 * Job types as data files: {@link dev.kikitori.prompts.jobs.JobReader} reads one file and says everything that is wrong
 * with it at once, each with its line; {@link dev.kikitori.prompts.jobs.JobLibrary} keeps the ones there are, from the
 * jar and from the person's own folder, and every version a conversation ever met; {@link
 * dev.kikitori.prompts.jobs.JobSchemas} describes the format and the answers to programs. The sentences are in {@code
 * kikitori/jobs/faults.yaml}, the built-in job types beside it.
 */
@NullMarked
package dev.kikitori.prompts.jobs;

import org.jspecify.annotations.NullMarked;
