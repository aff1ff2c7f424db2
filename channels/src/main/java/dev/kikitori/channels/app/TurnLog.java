package dev.kikitori.channels.app;

import dev.kikitori.engine.conversation.Conversation;
import dev.kikitori.engine.job.JobType;
import dev.kikitori.engine.turn.Interpreter;
import dev.kikitori.engine.turn.TurnListener;
import dev.kikitori.engine.turn.TurnTaken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A line of the log for every turn: whose, where it stands, who understood it and what it took. Never what was said. */
final class TurnLog implements TurnListener {
    private static final Logger LOG = LoggerFactory.getLogger(TurnLog.class);

    @Override
    public void turnTaken(TurnTaken turn) {
        if (!LOG.isInfoEnabled()) {
            return;
        }
        Conversation after = turn.after();
        LOG.atInfo()
                .addKeyValue("conversation", after.id())
                .addKeyValue("version", after.version())
                .addKeyValue("job", after.job().map(JobType::id).orElse(""))
                .addKeyValue("status", after.status().word())
                .addKeyValue("question", after.openQuestion().orElse(""))
                .addKeyValue(
                        "by",
                        turn.understanding().map(Interpreter.Attributed::by).orElse(""))
                .addKeyValue("again", turn.isAskedAgain())
                .addKeyValue("micros", turn.times().all().toNanos() / 1_000)
                .log("turn");
    }

    @Override
    public void deleted(String conversation) {
        LOG.info("a conversation was deleted");
    }
}
