package dev.kikitori.store.postgresql;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Tests that take a {@link PrivatePostgres}: one for the whole run, each test in a schema of its own. Where PostgreSQL is
 * not installed, they are skipped and say so.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsPostgres.Extension.class)
public @interface NeedsPostgres {
    /** Why tests are skipped. */
    String MISSING = "there is no PostgreSQL server to start: install the package postgresql-15";

    /** Starts it for the first test that asks, and ends it after the last. */
    final class Extension implements ExecutionCondition, ParameterResolver {
        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            return PrivatePostgres.programs().isPresent()
                    ? ConditionEvaluationResult.enabled("PostgreSQL is there")
                    : ConditionEvaluationResult.disabled(MISSING);
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == PrivatePostgres.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(ExtensionContext.Namespace.create(NeedsPostgres.class))
                    .computeIfAbsent(PrivatePostgres.class, key -> PrivatePostgres.start(), PrivatePostgres.class);
        }
    }
}
