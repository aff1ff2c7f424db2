package dev.kikitori.tests.faults;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Tests that fill a {@link SmallDisk}. Where none can be mounted, they are skipped and say so. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsSmallDisk.Extension.class)
@interface NeedsSmallDisk {
    /** Looks whether one can be mounted. */
    final class Extension implements ExecutionCondition {
        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            Optional<String> fault = SmallDisk.fault();
            return fault.isEmpty()
                    ? ConditionEvaluationResult.enabled("a tmpfs can be mounted")
                    : ConditionEvaluationResult.disabled("no disk was filled: a tmpfs can't be mounted here ("
                            + fault.get() + "); run the tests as root");
        }
    }
}
