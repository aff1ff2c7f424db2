package dev.kikitori.store.memory;

import dev.kikitori.store.AuditEntry;
import dev.kikitori.store.AuditTrail;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

final class InMemoryAudit implements AuditTrail {
    private final List<AuditEntry> entries = new CopyOnWriteArrayList<>();

    @Override
    public void record(AuditEntry entry) {
        entries.add(entry);
    }

    @Override
    public List<AuditEntry> since(Instant moment) {
        return entries.stream()
                .filter(entry -> !entry.at().isBefore(moment))
                .sorted(Comparator.comparing(AuditEntry::at))
                .toList();
    }

    @Override
    public Optional<AuditEntry> latest(AuditEntry.Action action) {
        return entries.stream().filter(entry -> entry.action() == action).max(Comparator.comparing(AuditEntry::at));
    }

    @Override
    public long count() {
        return entries.size();
    }
}
