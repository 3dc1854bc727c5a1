package org.practicelearning.web.account;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.practicelearning.web.account.FormPage.Kept;
import org.practicelearning.web.gate.OwnPath;
import org.practicelearning.web.page.FormToken;

/**
 * A form that was sent after the session had ended. It travels in hidden fields through signing in, so that nothing typed
 * is lost and nothing of it stays here; then it is shown to be sent again.
 */
final class KeptForm {
    static final String PATH = "kept-path";

    private static final String FIELD = "kept-field-";

    private KeptForm() {}

    /** The fields of the form that a request sends, under names of their own. Files cannot be kept. */
    static List<Kept> take(Context ctx) {
        List<Kept> kept = new ArrayList<>();
        if (ctx.method() == HandlerType.POST && !ctx.isMultipartFormData()) {
            kept.add(new Kept(PATH, OwnPath.read(ctx.path())));
            for (Map.Entry<String, List<String>> field : ctx.formParamMap().entrySet()) {
                if (!field.getKey().equals(FormToken.FIELD)) {
                    field.getValue().forEach(value -> kept.add(new Kept(FIELD + field.getKey(), value)));
                }
            }
        }
        return kept;
    }

    /** What a form of signing in carries on. */
    static List<Kept> carried(Context ctx) {
        List<Kept> kept = new ArrayList<>();
        for (Map.Entry<String, List<String>> field : ctx.formParamMap().entrySet()) {
            if (field.getKey().equals(PATH) || field.getKey().startsWith(FIELD)) {
                field.getValue().forEach(value -> kept.add(new Kept(field.getKey(), value)));
            }
        }
        return kept;
    }

    /** The form as it was, to be sent again; null when none was kept. */
    static @org.jspecify.annotations.Nullable FormPage again(Context ctx) {
        String path = ctx.formParam(PATH);
        if (path == null) {
            return null;
        }
        List<Kept> fields = carried(ctx).stream()
                .filter(each -> each.name().startsWith(FIELD))
                .map(each -> new Kept(each.name().substring(FIELD.length()), each.value()))
                .toList();
        return FormPage.of("You are signed in again", OwnPath.read(path), "Send it now")
                .saying("Your session had ended when you sent the last page. Nothing was lost: send it now.")
                .keeping(fields)
                .linking("Do not send it, go to the home page", "/");
    }
}
