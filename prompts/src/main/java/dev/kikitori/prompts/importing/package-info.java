/**
 * Job types out of what an organisation has already: {@link dev.kikitori.prompts.importing.SchemaImport} takes a JSON
 * Schema (draft 4 to 2020-12) or the request body of an OpenAPI 3 description and gives the text of a job type file.
 * A schema is found ({@code Entrance}), its references and combinations are written out ({@code Shapes}), each field
 * becomes a question ({@code Fields}) with a kind ({@code TextKinds}, {@code ChoiceKinds}) and words ({@code Wording}).
 * Which format means which kind, and how a question is put, stands in {@code kikitori/importing/}. What a job type can't
 * say is noted with its line.
 */
@NullMarked
package dev.kikitori.prompts.importing;

import org.jspecify.annotations.NullMarked;
