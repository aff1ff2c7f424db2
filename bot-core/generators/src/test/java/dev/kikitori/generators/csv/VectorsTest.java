package dev.kikitori.generators.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class VectorsTest {
    private static final Words WORDS = Words.in("en");

    @TestFactory
    Stream<DynamicTest> everyCaseComesOutAsItIsWrittenDown() {
        return TestCase.all().stream().map(one -> DynamicTest.dynamicTest(one.name(), () -> check(one)));
    }

    private static void check(TestCase one) throws Unsummarisable {
        if (one.rows().isEmpty()) {
            assertThrows(Unsummarisable.class, () -> summary(one));
        } else {
            assertEquals(one.rows().get(), summary(one).rows());
        }
    }

    private static Summary summary(TestCase one) throws Unsummarisable {
        return Summary.of(Table.of(SourceText.of(one.data()), WORDS), one.wanted(), WORDS);
    }
}
