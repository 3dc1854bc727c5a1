package org.practicelearning.web.page;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/**
 * Errors the web server meets before any of our handlers runs (an address or header that is too long, a request that is
 * no HTTP), answered with the same page and headers as all others.
 */
public final class ServerErrors extends ErrorHandler {
    private final ErrorPages pages;

    public ServerErrors(ErrorPages pages) {
        this.pages = pages;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        SafeHeaders.ALL.forEach(response.getHeaders()::put);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/html; charset=utf-8");
        byte[] page = pages.page(response.getStatus()).getBytes(StandardCharsets.UTF_8);
        response.write(true, ByteBuffer.wrap(page), callback);
        return true;
    }
}
