/**
 * Everything that is kept, in one zip file, whatever database it is kept in: {@link dev.kikitori.store.backup.Backup} writes
 * one while servers run, {@link dev.kikitori.store.backup.Restore} fills an empty store with it, of either kind.
 *
 * <p>{@code tables/NAME.jsonl} has the rows of a table, an array a line, in the order of their keys; {@code
 * artifacts/ID/PATH} and {@code uploads/CONVERSATION/ID} are files as they are; {@code jobs/} the job types of the house;
 * {@code link.key} the secret behind links. {@code SHA256SUMS} lists the hash of each, as sha256sum does; {@code
 * backup.json} says what it is. The rows are one snapshot. What was deleted while the files were read is named in {@code
 * deleted-meanwhile.jsonl} and not restored.
 */
@NullMarked
package dev.kikitori.store.backup;

import org.jspecify.annotations.NullMarked;
