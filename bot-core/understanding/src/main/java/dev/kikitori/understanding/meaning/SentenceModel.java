package dev.kikitori.understanding.meaning;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * A model that makes of a sentence a direction: sentences that mean alike point alike. Runs in one native thread. Not
 * for several threads; closing frees its memory.
 */
final class SentenceModel implements AutoCloseable {
    /** Pieces of a sentence that are looked at: what comes after them says no more about a short answer. */
    private static final int MOST_PIECES = 48;

    /** How the pieces' directions become the sentence's. */
    enum Pooling {
        MEAN,
        FIRST
    }

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final WordPieces pieces;
    private final Pooling pooling;

    private SentenceModel(OrtEnvironment environment, OrtSession session, WordPieces pieces, Pooling pooling) {
        this.environment = environment;
        this.session = session;
        this.pieces = pieces;
        this.pooling = pooling;
    }

    /** From these resources of the class path. */
    static SentenceModel load(String model, String tokenizer, Pooling pooling) throws IOException, OrtException {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (InputStream bytes = resource(model);
                InputStream json = resource(tokenizer);
                OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setExecutionMode(OrtSession.SessionOptions.ExecutionMode.SEQUENTIAL);
            WordPieces pieces = WordPieces.read(json, MOST_PIECES);
            return new SentenceModel(
                    environment, environment.createSession(bytes.readAllBytes(), options), pieces, pooling);
        }
    }

    private static InputStream resource(String name) throws IOException {
        InputStream stream = SentenceModel.class.getResourceAsStream("/" + name);
        if (stream == null) {
            throw new IOException(name + " is not on the class path");
        }
        return stream;
    }

    /** The sentence's direction, of length 1. */
    float[] direction(String sentence) throws OrtException {
        long[] ids = pieces.of(sentence);
        long[] ones = new long[ids.length];
        Arrays.fill(ones, 1);
        Set<String> wanted = session.getInputNames();
        Map<String, OnnxTensor> inputs = new HashMap<>();
        try {
            inputs.put("input_ids", OnnxTensor.createTensor(environment, new long[][] {ids}));
            inputs.put("attention_mask", OnnxTensor.createTensor(environment, new long[][] {ones}));
            if (wanted.contains("token_type_ids")) {
                inputs.put("token_type_ids", OnnxTensor.createTensor(environment, new long[][] {new long[ids.length]}));
            }
            try (OrtSession.Result result = session.run(inputs)) {
                return pooled(((float[][][]) result.get(0).getValue())[0]);
            }
        } finally {
            inputs.values().forEach(OnnxTensor::close);
        }
    }

    private float[] pooled(float[][] byPiece) {
        float[] sum = byPiece[0].clone();
        for (int piece = 1; pooling == Pooling.MEAN && piece < byPiece.length; piece++) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += byPiece[piece][i];
            }
        }
        double square = 0;
        for (float one : sum) {
            square += (double) one * one;
        }
        float length = (float) Math.sqrt(Math.max(square, 1e-12));
        for (int i = 0; i < sum.length; i++) {
            sum[i] /= length;
        }
        return sum;
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("the model can't be closed", e);
        }
    }
}
