/**
 * The engine's ports in a database. {@link dev.kikitori.store.Stores} is the set of them; {@code sqlite} keeps them in a
 * data folder, {@code postgresql} in a database that several servers share, {@code memory} for as long as the process lives. {@code sql} holds what any database can do, {@code
 * files} what lies beside it, {@code json} the form that outlives the classes.
 */
@NullMarked
package dev.kikitori.store;

import org.jspecify.annotations.NullMarked;
