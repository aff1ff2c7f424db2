package dev.kikitori.engine.policy;

import dev.kikitori.engine.job.JobType;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What a decision may know beyond the conversation.
 *
 * @param utterance the id of the message that is answered
 * @param jobs the job types there are to choose from
 * @param found names to choose from that an answer of this turn holds, by question id
 * @param suggestions what may be offered for a question that is about to be put
 */
public record Circumstances(
        Instant now, String utterance, List<JobType> jobs, Map<String, List<String>> found, Suggestions suggestions) {
    public Circumstances {
        jobs = List.copyOf(jobs);
        found = Map.copyOf(found);
    }
}
