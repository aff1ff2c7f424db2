package dev.kikitori.prompts.jobs;

import dev.kikitori.engine.job.JobType;
import dev.kikitori.prompts.jobs.Fault.Code;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the library holds at one moment. */
record Shelf(List<JobType> current, Map<String, JobType> byHash, List<FileFaults> faults, Map<String, Path> served) {

    static final Shelf EMPTY = new Shelf(List.of(), Map.of(), List.of(), Map.of());

    /**
     * Puts the built-in job types and the own ones together. An own file takes the place of a built-in one with the same
     * id; of two own files, the one that served the id before goes on, else the first by name.
     */
    static Shelf of(List<JobType> builtIn, List<OwnFile> files, Shelf before) {
        Map<String, JobType> current = new LinkedHashMap<>();
        builtIn.forEach(job -> current.put(job.id(), job));
        Map<String, Path> served = new LinkedHashMap<>();
        Map<Path, List<Fault>> faults = new LinkedHashMap<>();
        files.forEach(file -> faults.put(file.path(), new ArrayList<>(file.errors())));
        for (OwnFile file : servingFirst(files, before)) {
            file.good().ifPresent(job -> {
                Path first = served.putIfAbsent(job.id(), file.path());
                if (first == null) {
                    current.put(job.id(), job);
                } else {
                    String other = first.getFileName().toString();
                    faults.computeIfAbsent(file.path(), path -> new ArrayList<>())
                            .add(new Fault(Code.SAME_ID, idLine(job), List.of(job.id(), other)));
                }
            });
        }
        Map<String, JobType> byHash = new LinkedHashMap<>();
        current.values().forEach(job -> byHash.put(job.hash(), job));
        List<FileFaults> broken = faults.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> new FileFaults(entry.getKey(), entry.getValue()))
                .toList();
        return new Shelf(List.copyOf(current.values()), Map.copyOf(byHash), broken, Map.copyOf(served));
    }

    private static List<OwnFile> servingFirst(List<OwnFile> files, Shelf before) {
        return files.stream()
                .sorted(Comparator.comparing(file -> !before.isServedBy(file)))
                .toList();
    }

    private boolean isServedBy(OwnFile file) {
        return file.good()
                .filter(job -> file.path().equals(served.get(job.id())))
                .isPresent();
    }

    private static int idLine(JobType job) {
        List<String> lines = job.source().lines().toList();
        Optional<String> id =
                lines.stream().filter(line -> line.startsWith("id:")).findFirst();
        return id.map(line -> lines.indexOf(line) + 1).orElse(1);
    }
}
