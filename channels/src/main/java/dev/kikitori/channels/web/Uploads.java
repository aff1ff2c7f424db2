package dev.kikitori.channels.web;

import dev.kikitori.channels.web.ApiProblem.Code;
import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.util.List;

/** Files in a multipart request. */
final class Uploads {
    private static final int LONGEST_NAME = 200;

    /** What may stand around a file: boundaries, its name, other fields. */
    private static final long FRAMING = 1L << 16;

    private Uploads() {}

    /** The most bytes of a request with a file of this many. */
    static long largestRequest(int most) {
        return most + FRAMING;
    }

    /** The one file of a request, if it is no larger than this many bytes. */
    static UploadedFile only(Context ctx, int most) throws ApiProblem {
        String shown = (most >> 20) + " MB";
        if (ctx.contentLength() > largestRequest(most)) {
            throw ApiProblem.of(Code.TOO_LARGE, shown);
        }
        List<UploadedFile> files;
        try {
            files = ctx.uploadedFiles();
        } catch (Exception e) {
            // Kotlin lets the checked exceptions of the servlet through; only their causes tell large from broken.
            throw isTooLarge(e)
                    ? ApiProblem.of(Code.TOO_LARGE, shown)
                    : ApiProblem.exactly(Code.MALFORMED, "multipart", List.of());
        }
        if (files.size() != 1) {
            throw ApiProblem.exactly(Code.MALFORMED, "multipart", List.of());
        }
        if (files.getFirst().size() > most) {
            throw ApiProblem.of(Code.TOO_LARGE, shown);
        }
        return files.getFirst();
    }

    /** Whether it went on for longer than a request may, which its sender did not tell before. */
    private static boolean isTooLarge(Exception fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof IllegalStateException
                    && String.valueOf(cause.getMessage()).startsWith("max length exceeded")) {
                return true;
            }
        }
        return false;
    }

    /** The last part of the name its owner gave, without what a name can't hold. */
    static String name(String given) {
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        String name = last.isEmpty() ? "file" : last;
        return name.length() <= LONGEST_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, name.codePointCount(0, LONGEST_NAME) - 1));
    }
}
