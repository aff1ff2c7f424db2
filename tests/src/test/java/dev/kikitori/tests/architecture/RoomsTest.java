package dev.kikitori.tests.architecture;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The arrows between the rooms, and the libraries in them, as the table of rooms says. */
class RoomsTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("dev.kikitori");

    private static final Set<Room> FROM_THE_START =
            EnumSet.of(Room.ENGINE, Room.UNDERSTANDING, Room.GENERATORS, Room.STORE, Room.PROMPTS, Room.CHANNELS);

    /** What only the package that puts everything together may see. */
    private static final Set<Room> FOR_APP_ONLY = EnumSet.of(Room.STORE, Room.AGENT, Room.KNOWLEDGE, Room.PROMPTS);

    private static final List<String> EDGES = List.of("web", "voice", "console", "messaging");

    @Test
    void everyRoomThatIsBuiltHoldsSomething() {
        assertTrue(FROM_THE_START.stream().allMatch(Room::isBuilt), "a room lost its pom.xml");
        var empty = Arrays.stream(Room.values())
                .filter(Room::isBuilt)
                .filter(room -> CLASSES.stream().noneMatch(room::holds))
                .toList();
        assertEquals(List.of(), empty, "these rooms are built and hold no class: the rules would say nothing of them");
    }

    @Test
    void everyClassLivesInARoom() {
        assertNone(CLASSES.stream()
                .filter(type -> Arrays.stream(Room.values()).noneMatch(room -> room.holds(type)))
                .map(JavaClass::getName));
    }

    @Test
    void roomsUseOnlyTheRoomsTheTableAllows() {
        assertNone(violations(room -> dependency -> Arrays.stream(Room.values())
                .anyMatch(other ->
                        other != room && !room.mayUse().contains(other) && other.holds(dependency.getTargetClass()))));
    }

    @Test
    void aNamedLibraryAppearsOnlyInRoomsThatNameIt() {
        var named = Arrays.stream(Room.values())
                .flatMap(room -> room.libraries().stream())
                .collect(Collectors.toUnmodifiableSet());
        assertNone(violations(room -> dependency -> {
            var target = dependency.getTargetClass().getPackageName();
            return isWithinAny(target, named) && !isWithinAny(target, room.libraries());
        }));
    }

    @Test
    void theEngineKnowsTheJdkAndJSpecifyOnly() {
        assertNone(dependencies(Room.ENGINE::holds)
                .filter(dependency -> {
                    var target = dependency.getTargetClass();
                    return !target.isPrimitive()
                            && !Room.ENGINE.holds(target)
                            && !isWithinAny(
                                    target.getBaseComponentType().getPackageName(), Set.of("java", "org.jspecify"))
                            && !Room.ENGINE.holds(target.getBaseComponentType())
                            && !target.getBaseComponentType().isPrimitive();
                })
                .map(Dependency::getDescription));
    }

    @Test
    void packagesFormNoCycles() {
        slices().matching("dev.kikitori.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void withinChannelsOnlyAppSeesStoreAgentKnowledgeAndPrompts() {
        assertNone(dependencies(type -> Room.CHANNELS.holds(type) && !isChannel(type, "app"))
                .filter(dependency -> FOR_APP_ONLY.stream().anyMatch(room -> room.holds(dependency.getTargetClass())))
                .map(Dependency::getDescription));
    }

    @Test
    void edgesDoNotSeeEachOther() {
        assertNone(EDGES.stream()
                .flatMap(edge -> dependencies(type -> isChannel(type, edge))
                        .filter(dependency -> EDGES.stream()
                                .anyMatch(
                                        other -> !other.equals(edge) && isChannel(dependency.getTargetClass(), other)))
                        .map(Dependency::getDescription)));
    }

    @Test
    void channelsHasNoOtherPackages() {
        assertNone(CLASSES.stream()
                .filter(Room.CHANNELS::holds)
                .filter(type -> !isChannel(type, "app") && EDGES.stream().noneMatch(edge -> isChannel(type, edge)))
                .map(JavaClass::getName));
    }

    private static boolean isChannel(JavaClass type, String name) {
        return Packages.isWithin(type.getPackageName(), Room.CHANNELS.packageName() + "." + name);
    }

    private static boolean isWithinAny(String packageName, Set<String> parents) {
        return parents.stream().anyMatch(parent -> Packages.isWithin(packageName, parent));
    }

    private static Stream<Dependency> dependencies(Predicate<JavaClass> from) {
        return CLASSES.stream().filter(from).flatMap(type -> type.getDirectDependenciesFromSelf().stream());
    }

    private static Stream<String> violations(java.util.function.Function<Room, Predicate<Dependency>> forbidden) {
        return Arrays.stream(Room.values())
                .flatMap(room -> dependencies(room::holds).filter(forbidden.apply(room)))
                .map(Dependency::getDescription);
    }

    private static void assertNone(Stream<String> faults) {
        var found = faults.distinct().sorted().toList();
        assertTrue(found.isEmpty(), () -> String.join("\n", found));
    }
}
