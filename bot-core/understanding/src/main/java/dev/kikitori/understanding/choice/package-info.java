/** Yes or no, and what a question offers: by wording, by id, by place in the order shown. */
@NullMarked
package dev.kikitori.understanding.choice;

import org.jspecify.annotations.NullMarked;
