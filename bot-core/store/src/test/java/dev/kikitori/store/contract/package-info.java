/** What every implementation of the stores' ports promises; each implementation's tests run all of it. */
@NullMarked
package dev.kikitori.store.contract;

import org.jspecify.annotations.NullMarked;
