package dev.kikitori.prompts.jobs;

import java.util.List;

/**
 * Something wrong, or worth a look, in a job type file.
 *
 * @param line where, the first line being 1
 * @param details what fills the sentence, as each code says in {@code faults.yaml}
 */
public record Fault(Code code, int line, List<String> details) {
    public Fault {
        details = List.copyOf(details);
    }

    /** Whether the file can't be used because of it; else it is a warning. */
    public boolean isError() {
        return code.error;
    }

    /** What is wrong and what to write instead, in this language, or in English where there is none. */
    public String sentence(String language) {
        return FaultWords.sentence(this, language);
    }

    /** As {@code jobs check} prints it: {@code FILE:LINE: sentence}, a warning beginning with {@code warning: }. */
    public String shown(String file, String language) {
        return (isError() ? "" : "warning: ") + file + ":" + line + ": " + sentence(language);
    }

    /** The kinds of faults; the sentence of each is in {@code faults.yaml}. */
    public enum Code {
        UNREADABLE(true),
        NOT_UTF8(true),
        TOO_LARGE(true),
        CONTROL_CHARACTER(true),
        TAB(true),
        COLON_IN_TEXT(true),
        NO_YAML(true),
        TOO_DEEP(true),
        TOO_MANY_PARTS(true),
        UNKNOWN_ALIAS(true),
        TAGGED(true),
        KEY_NOT_TEXT(true),
        REPEATED_KEY(true),
        SEVERAL_DOCUMENTS(true),
        EMPTY(true),
        NO_JOB_TYPE(true),
        UNKNOWN_KEY(true),
        MISTYPED_KEY(true),
        SPLIT_BY_COMMA(true),
        UNKNOWN_LANGUAGE(true),
        MISSING_KEY(true),
        WANTS_TEXT(true),
        WANTS_LANGUAGES(true),
        WANTS_LIST(true),
        WANTS_MAP(true),
        WANTS_FLAG(true),
        WANTS_NUMBER(true),
        WANTS_COUNT(true),
        EMPTY_TEXT(true),
        EMPTY_LIST(true),
        BAD_ID(true),
        REPEATED_ID(true),
        UNKNOWN_WORD(true),
        MISTYPED_WORD(true),
        UNKNOWN_QUESTION(true),
        MISTYPED_QUESTION(true),
        NO_CHOICES(true),
        NO_FIELDS(true),
        WRONG_SHAPE(true),
        NOT_OFFERED(true),
        VALUE_REFUSED(true),
        DEFAULT_WITHOUT_CHOICES(true),
        DECIDE_WITHOUT_DEFAULT(true),
        BAD_RANGE(true),
        NO_COMPARISON(true),
        MIXED_CONDITION(true),
        CIRCULAR(true),
        SAME_ID(true),
        WRONG_ENDING(true),
        REMOTE_REF(true),
        LOST_REF(true),
        CIRCULAR_REF(true),
        NO_SCHEMA(true),
        SEVERAL_SCHEMAS(true),
        UNKNOWN_SCHEMA(true),
        NO_BODY(true),
        SEVERAL_OPERATIONS(true),
        UNKNOWN_OPERATION(true),
        OLD_OPENAPI(true),
        TOO_MANY_FIELDS(true),
        NOTHING_TO_ASK(true),
        NO_TITLE(false),
        ONE_TEXT(false),
        MISSING_LANGUAGE(false),
        UNKNOWN_PLACEHOLDER(false),
        UNREACHABLE(false),
        UNREACHABLE_STEP(false),
        MANY_ESSENTIAL(false),
        ALIKE_CHOICES(false),
        ONE_WORDING(false),
        UNASKED_INPUT(false),
        MISFIT_INPUT(false),
        IDLE_QUESTION(false),
        MANY_QUESTIONS(false),
        UNUSED_KEY(false),
        ESSENTIAL_AND_OPTIONAL(false),
        NOT_EXPRESSED(false),
        UNCHECKED_FORMAT(false),
        UNCHECKED_LENGTH(false),
        ASKED_FREELY(false),
        OTHER_SHAPE(false),
        NOT_ASKED(false),
        ONE_OF_SEVERAL(false),
        NO_DEFAULT(false),
        OTHER_ID(false);

        private final boolean error;

        Code(boolean error) {
            this.error = error;
        }
    }
}
