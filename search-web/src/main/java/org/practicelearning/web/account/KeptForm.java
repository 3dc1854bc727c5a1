package org.practicelearning.web.account;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.practicelearning.web.account.FormPage.Kept;
import org.practicelearning.web.gate.OwnPath;
import org.practicelearning.web.page.FormToken;
import org.practicelearning.web.page.ReaderOf;
import org.practicelearning.web.people.Asker;

/**
 * A form that was sent after the session had ended. It travels in hidden fields through signing in, so that nothing typed
 * is lost and nothing of it stays here; then it is shown to be sent again.
 */
final class KeptForm {
    static final String PATH = "kept-path";

    private static final String FIELD = "kept-field-";

    /** Forms with passwords and codes: nobody's work, and not to be written into another page. */
    private static final Pattern SECRET = Pattern.compile("/(sign-in|account|invitation|reset|first-run)(/.*)?");

    private KeptForm() {}

    /** The fields of the form that a request sends, under names of their own. Files cannot be kept. */
    static List<Kept> take(Context ctx) {
        List<Kept> kept = new ArrayList<>();
        if (ctx.method() == HandlerType.POST
                && !ctx.isMultipartFormData()
                && !SECRET.matcher(ctx.path()).matches()) {
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
    static @Nullable FormPage again(Context ctx) {
        return again(carried(ctx), ReaderOf.asker(ctx));
    }

    /** The form that a request sends, to be sent again under the session there is now; null when it cannot be kept. */
    static @Nullable FormPage anew(Context ctx) {
        return again(take(ctx), ReaderOf.asker(ctx));
    }

    private static @Nullable FormPage again(List<Kept> kept, Asker asker) {
        Optional<String> path = kept.stream()
                .filter(each -> each.name().equals(PATH))
                .map(Kept::value)
                .findFirst();
        if (path.isEmpty() || asker.person() == null) {
            return null;
        }
        List<Kept> fields = kept.stream()
                .filter(each -> each.name().startsWith(FIELD))
                .map(each -> new Kept(each.name().substring(FIELD.length()), each.value()))
                .toList();
        return FormPage.of("You are signed in again", OwnPath.read(path.get()), "Send it now")
                .saying(
                        "Your session had ended when you sent the last page. Nothing was lost: send it now.",
                        "You are signed in as " + asker.person().name()
                                + ". If somebody else wrote it, do not send it.")
                .keeping(fields)
                .linking("Do not send it, go to the home page", "/");
    }
}
