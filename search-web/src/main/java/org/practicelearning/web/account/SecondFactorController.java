package org.practicelearning.web.account;

import java.util.List;
import org.practicelearning.web.account.FormPage.Kept;

/** The code of the second factor, at signing in. */
public final class SecondFactorController {
    private SecondFactorController() {}

    static FormPage askForCode(String to, List<Kept> kept) {
        return FormPage.of(
                        "Enter your code",
                        "/sign-in/code",
                        "Go on",
                        FormField.code(
                                "Code", "Six figures from the app on your phone, or one of your recovery codes."))
                .keeping("to", to)
                .keeping(kept)
                .linking("Start again", "/sign-in");
    }
}
