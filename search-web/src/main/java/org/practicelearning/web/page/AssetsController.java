package org.practicelearning.web.page;

import io.javalin.http.Context;

/** Serves {@link Assets}: {@code GET /assets/{name}}. */
public final class AssetsController {
    private final Assets assets;

    public AssetsController(Assets assets) {
        this.assets = assets;
    }

    /** Answers with an asset that a browser may keep for ever. */
    public void show(Context ctx) {
        Assets.Asset asset =
                assets.find(ctx.pathParam("name")).orElseThrow(() -> new Refusal.NotFound("There is no such file."));
        SafeHeaders.setImmutable(ctx);
        ctx.contentType(asset.mediaType()).result(asset.bytes());
    }
}
