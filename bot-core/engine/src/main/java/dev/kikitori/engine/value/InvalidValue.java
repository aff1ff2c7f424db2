package dev.kikitori.engine.value;

/** A plain shape that is no value of its kind. The message says what shape is wanted, for a programmer. */
public final class InvalidValue extends Exception {
    private static final long serialVersionUID = 1L;

    public InvalidValue(String message) {
        super(message);
    }
}
