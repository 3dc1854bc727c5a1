package org.practicelearning.indexer.needs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Leaves out what {@link Needs} a program that is not here, and writes the group's name down in {@code target/left-out}
 * so that {@code learn test} can say at the end which groups nobody has run.
 */
final class ProgramCondition implements ExecutionCondition {
    private static final Path LEFT_OUT = Path.of("target", "left-out");

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return AnnotationSupport.findAnnotation(context.getElement(), Needs.class)
                .map(needs -> evaluate(needs.value()))
                .orElseGet(() -> ConditionEvaluationResult.enabled("needs no program"));
    }

    private static ConditionEvaluationResult evaluate(Program program) {
        if (program.find().isPresent()) {
            return ConditionEvaluationResult.enabled(program.title() + " is installed");
        }
        writeDown(program);
        return ConditionEvaluationResult.disabled(program.title() + " is not installed");
    }

    private static void writeDown(Program program) {
        try {
            Files.createDirectories(LEFT_OUT);
            Files.writeString(LEFT_OUT.resolve(program.group()), program.title() + " was not found\n");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot note the group that was left out", e);
        }
    }
}
