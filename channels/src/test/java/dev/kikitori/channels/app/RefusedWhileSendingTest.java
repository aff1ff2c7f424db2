package dev.kikitori.channels.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Whoever sends more than fits, and listens only when all is sent as browsers do, hears why it was refused: the
 * connection is not closed under them. What they send is far more than any buffer between the two holds.
 */
class RefusedWhileSendingTest {
    private static final int SENT = 24 << 20;

    @TempDir
    Path folder;

    private Behind server;
    private Behind.Talk talk;

    @BeforeEach
    void serve() {
        server = Behind.aProxy(folder, "upload-megabytes: 1");
        talk = server.english("198.51.100.1").talk();
    }

    @AfterEach
    void close() {
        server.close();
    }

    @ParameterizedTest(name = "{0} as {1} with token {2}: {3}")
    @CsvSource({
        "files, multipart/form-data; boundary=x, own, 413",
        "files, multipart/form-data; boundary=x, foreign, 401",
        "files, application/json, own, 400",
        "messages, application/json, own, 413",
        "messages, image/png, own, 415",
        "messages, application/json, foreign, 401",
        "elsewhere, application/json, own, 404",
    })
    void theAnswerArrives(String path, String type, String token, int status) throws IOException {
        String head = head(path, type, token.equals("own") ? talk.token() : "foreign") + "Content-Length: " + SENT
                + "\r\nConnection: close\r\n\r\n";
        String answer = answer(head, out -> {
            byte[] block = "x".repeat(1 << 16).getBytes(StandardCharsets.US_ASCII);
            for (int sent = 0; sent < SENT; sent += block.length) {
                out.write(block);
            }
        });
        assertTrue(answer.startsWith("HTTP/1.1 " + status + " "), answer);
        assertTrue(answer.contains("application/problem+json"), answer);
    }

    @Test
    void theAnswerArrivesWhereTheSizeIsNotToldBefore() throws IOException {
        String head = head("files", "multipart/form-data; boundary=x", talk.token())
                + "Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n";
        String part = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\n";
        String answer = answer(head, out -> {
            chunk(out, part);
            for (int sent = 0; sent < SENT; sent += 1 << 16) {
                chunk(out, "x".repeat(1 << 16));
            }
            chunk(out, "\r\n--x--\r\n");
            chunk(out, "");
        });
        assertTrue(answer.startsWith("HTTP/1.1 413 "), answer);
    }

    private static void chunk(OutputStream out, String content) throws IOException {
        out.write((Integer.toHexString(content.length()) + "\r\n" + content + "\r\n")
                .getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void whoeverWaitsBeforeSendingIsToldAtOnce() throws IOException {
        String head = head("files", "multipart/form-data; boundary=x", talk.token()) + "Content-Length: " + SENT
                + "\r\nExpect: 100-continue\r\nConnection: close\r\n\r\n";
        String answer = answer(head, ignored -> {});
        assertTrue(answer.startsWith("HTTP/1.1 413 "), answer);
        assertEquals(-1, answer.indexOf("100 Continue"), answer);
    }

    private String head(String path, String type, String token) {
        URI at = server.served.at("conversations/" + talk.id() + "/" + path);
        return "POST " + at.getPath() + " HTTP/1.1\r\nHost: " + at.getAuthority() + "\r\nAuthorization: Bearer " + token
                + "\r\nX-Forwarded-For: 198.51.100.1\r\nContent-Type: " + type + "\r\n";
    }

    private interface Sending {
        void to(OutputStream out) throws IOException;
    }

    private String answer(String head, Sending body) throws IOException {
        URI at = server.served.address();
        try (Socket socket = new Socket(at.getHost(), at.getPort())) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            body.to(socket.getOutputStream());
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
