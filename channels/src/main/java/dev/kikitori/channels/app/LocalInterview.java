package dev.kikitori.channels.app;

import dev.kikitori.channels.console.Interview;
import dev.kikitori.channels.web.ApiProblem;
import dev.kikitori.channels.web.Interviews;
import dev.kikitori.channels.web.Previews;
import dev.kikitori.channels.web.Request;
import dev.kikitori.channels.web.Shapes;
import dev.kikitori.engine.conversation.Conversation;
import dev.kikitori.engine.conversation.Status;
import dev.kikitori.engine.generation.ArtifactRecord;
import dev.kikitori.engine.turn.ConversationStore.StoreUnavailable;
import dev.kikitori.engine.turn.Watch;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** A conversation in this process. */
final class LocalInterview implements Interview {
    private static final String CHANNEL = "console";

    private final Interviews interviews;
    private final Previews previews;
    private final String lang;
    private String token = "";
    private String id = "";

    LocalInterview(Interviews interviews, Previews previews, String lang) {
        this.interviews = interviews;
        this.previews = previews;
        this.lang = lang;
    }

    @Override
    public Map<String, Object> open(Map<String, Object> request) throws Refused {
        try {
            Interviews.Opened opened = interviews.open(Request.of(new LinkedHashMap<>(request)), CHANNEL, lang);
            token = opened.token();
            id = opened.outcome().conversation().id();
            return Shapes.opened(token, opened.outcome());
        } catch (ApiProblem problem) {
            throw refused(problem);
        } catch (StoreUnavailable e) {
            throw refused(ApiProblem.of(ApiProblem.Code.UNAVAILABLE));
        }
    }

    @Override
    public Map<String, Object> send(Map<String, Object> message) throws Refused {
        try {
            interviews.authorised(id, Optional.of(token));
            return Shapes.turn(interviews.send(id, Request.of(new LinkedHashMap<>(message)), CHANNEL));
        } catch (ApiProblem problem) {
            throw refused(problem);
        } catch (StoreUnavailable e) {
            throw refused(ApiProblem.of(ApiProblem.Code.UNAVAILABLE));
        }
    }

    @Override
    public Map<String, Object> settled() throws Refused, InterruptedException {
        Semaphore changed = new Semaphore(1);
        try (Watch watch = interviews.watch(id, changed::release)) {
            while (true) {
                changed.tryAcquire(10, TimeUnit.SECONDS);
                Conversation now = conversation();
                if (now.status() != Status.MAKING) {
                    return Shapes.conversation(now, interviews.events(id, 0));
                }
            }
        }
    }

    private Conversation conversation() throws Refused {
        try {
            return interviews.authorised(id, Optional.of(token));
        } catch (ApiProblem problem) {
            throw refused(problem);
        }
    }

    @Override
    public List<Map<String, Object>> artifacts() throws Refused {
        return interviews.artifacts(conversation()).stream()
                .map(Shapes::artifact)
                .toList();
    }

    @Override
    public byte[] file(String artifact, String path) throws Refused, IOException {
        try {
            ArtifactRecord record = interviews.artifact(artifact, Optional.of(token));
            return interviews.file(record, path).orElseThrow(() -> new IOException(path + " is gone"));
        } catch (ApiProblem problem) {
            throw refused(problem);
        }
    }

    @Override
    public Map<String, byte[]> preview() throws Refused {
        try {
            return previews.of(conversation()).artifact().files();
        } catch (ApiProblem problem) {
            throw refused(problem);
        }
    }

    private Refused refused(ApiProblem problem) {
        return new Refused(problem.sentence(lang), problem.body(lang));
    }

    @Override
    public void close() {}
}
