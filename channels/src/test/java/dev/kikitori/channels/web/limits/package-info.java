@NullMarked
package dev.kikitori.channels.web.limits;

import org.jspecify.annotations.NullMarked;
