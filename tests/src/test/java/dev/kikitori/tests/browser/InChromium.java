package dev.kikitori.tests.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Tests that take {@link Visitors}, who come in Chromium; where there is none, they are skipped and say so. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(InChromium.Extension.class)
@interface InChromium {

    /** Opens the stage once, hands out visitors, sends them home after each test. */
    final class Extension implements ExecutionCondition, ParameterResolver, AfterEachCallback {
        private static final ExtensionContext.Namespace HERE = ExtensionContext.Namespace.create(InChromium.class);

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            return Stage.chromium().isPresent()
                    ? ConditionEvaluationResult.enabled("Chromium is there")
                    : ConditionEvaluationResult.disabled("there is no Chromium: install the package chromium");
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Visitors.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            Stage stage =
                    context.getRoot().getStore(HERE).computeIfAbsent(Stage.class, key -> Stage.open(), Stage.class);
            Visitors visitors = new Visitors(stage);
            context.getStore(HERE).put(Visitors.class, visitors);
            return visitors;
        }

        @Override
        public void afterEach(ExtensionContext context) {
            Visitors visitors = context.getStore(HERE).remove(Visitors.class, Visitors.class);
            if (visitors != null) {
                visitors.close();
            }
        }
    }
}
