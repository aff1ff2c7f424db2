package dev.kikitori.channels.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.kikitori.channels.web.ApiProblem.Code;
import dev.kikitori.engine.conversation.Conversation;
import dev.kikitori.engine.conversation.Form;
import dev.kikitori.engine.conversation.Recorded;
import dev.kikitori.engine.generation.Artifact;
import dev.kikitori.engine.generation.GenerationFailure;
import dev.kikitori.engine.generation.UploadStore;
import dev.kikitori.engine.generation.UploadedFiles;
import dev.kikitori.engine.spec.Spec;
import dev.kikitori.engine.turn.ConversationStore.StoreUnavailable;
import dev.kikitori.engine.turn.DialogEngine;
import dev.kikitori.engine.turn.JobTypes;
import dev.kikitori.generators.workshop.Workshop;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * First versions of what an interview is about. One is named by its conversation and the number of an event, and made from
 * the answers as they were then whenever it is looked at: nothing of it is kept but for a moment in memory, and it is gone
 * with its conversation. Thread-safe.
 */
public final class Previews {
    private static final Duration REMEMBERED = Duration.ofMinutes(10);
    private static final int MOST_BYTES = 64 << 20;
    private static final String MARK = "~";

    private final DialogEngine engine;
    private final JobTypes jobs;
    private final Workshop workshop;
    private final UploadStore uploads;
    private final Cache<String, Artifact> lately = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((String id, Artifact made) ->
                    made.files().values().stream().mapToInt(file -> file.length).sum())
            .expireAfterWrite(REMEMBERED)
            .executor(Runnable::run)
            .build();

    public Previews(DialogEngine engine, JobTypes jobs, Workshop workshop, UploadStore uploads) {
        this.engine = engine;
        this.jobs = jobs;
        this.workshop = workshop;
        this.uploads = uploads;
    }

    /**
     * A first version.
     *
     * @param id names it, for {@link #find}
     * @param spec what it was made from
     * @param text what there is to say of it, such as the result on the person's sample
     */
    public record Preview(String id, Artifact artifact, Spec spec, Optional<String> text) {}

    /**
     * What would be made from the answers as they are now.
     *
     * @throws ApiProblem {@code NOTHING_TO_SHOW} if there are no answers yet or too few to make anything
     */
    public Preview of(Conversation conversation) throws ApiProblem {
        Form form = conversation
                .form()
                .filter(some -> !some.answers().isEmpty())
                .orElseThrow(() -> ApiProblem.of(Code.NOTHING_TO_SHOW));
        String id = conversation.id() + MARK + conversation.version();
        Spec spec = form.spec(conversation.lang());
        try {
            Artifact artifact = workshop.preview(spec, form.job(), files(conversation.id()));
            lately.put(id, artifact);
            return new Preview(id, artifact, spec, workshop.described(spec, form.job(), files(conversation.id())));
        } catch (GenerationFailure tooLittle) {
            throw ApiProblem.of(Code.NOTHING_TO_SHOW);
        }
    }

    /** The first version of this name, made again if need be; empty once its conversation is gone. */
    Optional<Artifact> find(String id) {
        int mark = id.lastIndexOf(MARK);
        if (mark < 0 || engine.find(id.substring(0, mark)).isEmpty()) {
            return Optional.empty();
        }
        Artifact known = lately.getIfPresent(id);
        return known != null
                ? Optional.of(known)
                : again(id.substring(0, mark), Long.parseLong(id.substring(mark + 1)));
    }

    private Optional<Artifact> again(String conversation, long until) {
        List<Recorded> then = engine.events(conversation, 0).stream()
                .filter(recorded -> recorded.seq() <= until)
                .toList();
        if (then.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    of(Conversation.fold(conversation, then, jobs::version)).artifact());
        } catch (ApiProblem nothing) {
            return Optional.empty();
        }
    }

    private UploadedFiles files(String conversation) {
        return file -> {
            try {
                return uploads.content(conversation, file.id());
            } catch (IOException e) {
                throw new StoreUnavailable("a file can't be read", e);
            }
        };
    }
}
