package org.practicelearning.web.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sends what an ordinary client would not: another name, headers of a proxy. Keeps cookies. */
final class RawVisitor {
    private final Connecting connecting;
    private final String host;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    /** Opens a connection. */
    interface Connecting {
        Socket open() throws IOException;
    }

    RawVisitor(Connecting connecting, String host) {
        this.connecting = connecting;
        this.host = host;
    }

    /** The whole answer, headers and all. */
    String get(String path, String... headers) {
        return send("GET " + path + " HTTP/1.1\r\n", "", headers);
    }

    String post(String path, String form, String... headers) {
        return send("POST " + path + " HTTP/1.1\r\nContent-Type: application/x-www-form-urlencoded\r\n", form, headers);
    }

    private String send(String start, String body, String... headers) {
        StringBuilder request =
                new StringBuilder(start).append("Host: ").append(host).append("\r\nConnection: close\r\n");
        for (String header : headers) {
            request.append(header).append("\r\n");
        }
        cookies.forEach((name, value) -> request.append("Cookie: ")
                .append(name)
                .append('=')
                .append(value)
                .append("\r\n"));
        if (!body.isEmpty()) {
            request.append("Content-Length: ").append(body.length()).append("\r\n");
        }
        request.append("\r\n").append(body);
        try (Socket socket = connecting.open()) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.toString().getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            keep(answer);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void keep(String answer) {
        Matcher set = Pattern.compile("(?m)^Set-Cookie: ([^=]+)=([^;]*)").matcher(answer);
        while (set.find()) {
            cookies.put(set.group(1), set.group(2));
        }
    }

    String cookie(String name) {
        return cookies.getOrDefault(name, "");
    }

    void forget(String cookie) {
        cookies.remove(cookie);
    }

    static int status(String answer) {
        return Integer.parseInt(answer.substring(9, 12));
    }
}
