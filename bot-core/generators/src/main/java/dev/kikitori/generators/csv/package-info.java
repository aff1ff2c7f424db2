/**
 * A summary of CSV files: a Python program and a page that do the same, made from what a person said about their table.
 *
 * <p>The rules of reading and summarising stand in {@code kikitori/generators/csv/README.md} and exist three times: in
 * {@code summarise.py}, in {@code summarise.js}, and here, for the preview, for the names of the columns, and for the
 * results that the made programs' own tests expect. The cases in {@code vectors.json} hold the three together.
 *
 * <p>A file becomes a {@code SourceText}, that becomes {@code CsvRows}, those a {@code Table}, and that a
 * {@code Summary}. All of these are plain values; nothing here keeps state, waits or opens anything but the resources.
 */
@NullMarked
package dev.kikitori.generators.csv;

import org.jspecify.annotations.NullMarked;
