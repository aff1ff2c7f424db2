/** Every word of the conversation, and the job types: files, loader, linter, versions. */
@NullMarked
package dev.kikitori.prompts;

import org.jspecify.annotations.NullMarked;
