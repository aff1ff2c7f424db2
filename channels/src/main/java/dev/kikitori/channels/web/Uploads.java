package dev.kikitori.channels.web;

import dev.kikitori.channels.web.ApiProblem.Code;
import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.util.List;

/** Files in a multipart request. */
final class Uploads {
    private static final int LONGEST_NAME = 200;

    private Uploads() {}

    /** The one file of a request, if it is no larger than this many bytes. */
    static UploadedFile only(Context ctx, int most) throws ApiProblem {
        String shown = (most >> 20) + " MB";
        List<UploadedFile> files;
        try {
            files = ctx.uploadedFiles();
        } catch (Exception e) {
            // Kotlin lets the checked exceptions of the servlet through; only their causes tell large from broken.
            throw ctx.contentLength() > most
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
