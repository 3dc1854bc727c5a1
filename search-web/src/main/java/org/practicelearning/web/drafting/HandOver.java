package org.practicelearning.web.drafting;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.practicelearning.web.account.FormField;
import org.practicelearning.web.account.FormField.Option;
import org.practicelearning.web.account.FormPage;
import org.practicelearning.web.people.Person;

/**
 * What a form asks with which drafts pass to somebody else: to whom, and why.
 *
 * @param heir who was chosen and can be; empty when nobody was
 * @param reason as it was typed
 */
record HandOver(Optional<Person> heir, String reason) {
    private static final int SHORTEST_REASON = 10;
    private static final int LONGEST_REASON = 300;

    /** @param but id of whose the drafts are */
    static HandOver read(Context ctx, CaseTeams teams, String but) {
        String wanted = Objects.requireNonNullElse(ctx.formParam("person"), "");
        return new HandOver(
                heirs(teams, but).stream()
                        .filter(each -> each.id().equals(wanted))
                        .findFirst(),
                Objects.requireNonNullElse(ctx.formParam("reason"), "").strip());
    }

    private static List<Person> heirs(CaseTeams teams, String but) {
        return teams.writers().stream().filter(each -> !each.id().equals(but)).toList();
    }

    boolean isWhole() {
        return heir.isPresent() && isReason();
    }

    private boolean isReason() {
        return reason.length() >= SHORTEST_REASON && reason.length() <= LONGEST_REASON;
    }

    /** The fields that ask for it. */
    FormField[] fields(CaseTeams teams, String but) {
        List<Option> options = new ArrayList<>(List.of(new Option("", "Choose", "", false)));
        heirs(teams, but)
                .forEach(each -> options.add(
                        new Option(each.id(), each.shown() + " (" + each.role().label() + ")", "", false)));
        return new FormField[] {
            FormField.choice("select", "person", "To whom", "A reviewer or learning lead", options),
            FormField.area("reason", "Why", "Stands in the history. Without names.", reason)
        };
    }

    /** A form with what is missing. */
    FormPage faulty(FormPage form) {
        FormPage all = heir.isPresent() ? form : form.withFault("person", "Choose a reviewer or learning lead");
        return isReason()
                ? all
                : all.withFault("reason", "Say why, in " + SHORTEST_REASON + " to " + LONGEST_REASON + " characters");
    }
}
