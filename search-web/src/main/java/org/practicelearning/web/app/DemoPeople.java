package org.practicelearning.web.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.practicelearning.web.people.Answer.Done;
import org.practicelearning.web.people.Joining.Details;
import org.practicelearning.web.people.People;
import org.practicelearning.web.people.Person;
import org.practicelearning.web.people.Role;
import org.practicelearning.web.people.Secrets;

/** One invented person for each role, who get new passwords at each start of the demonstration. */
final class DemoPeople {
    private static final String DOMAIN = "@northborough.example";

    /** Names of nobody. */
    private static final List<String> NAMES =
            List.of("Robin Reader", "Terry Trainer", "Ronnie Reviewer", "Lee Lead", "Addie Administrator");

    private static final List<String> AGENCIES = List.of(
            "Northborough Hospital Trust",
            "Northborough Council",
            "Northborough Police",
            "Northborough Safeguarding Children Partnership",
            "Northborough Council");

    private DemoPeople() {}

    /** Makes them, or gives them new passwords; only in a library that nobody else has an account in. */
    static void introduce(People people, Console console) {
        if (people.all().stream().anyMatch(each -> !each.email().endsWith(DOMAIN))) {
            console.say("Somebody was invited here, so the sample people keep the passwords they have. For a new one:"
                    + " learn user reset lead" + DOMAIN + " --data FOLDER");
            return;
        }
        List<String> lines = new ArrayList<>();
        for (Role role : Role.values()) {
            String email = role.key() + DOMAIN;
            String password = Secrets.typed(4);
            if (give(people, role, email, password)) {
                lines.add(String.format(Locale.UK, "  %-15s %-38s %s", role.label(), email, password));
            }
        }
        console.say(
                "Anybody may read the published samples. Sign in as one of these for the rest; the passwords are new"
                        + " at each start:");
        lines.forEach(console::say);
    }

    /** Whether the account is there with that password. */
    private static boolean give(People people, Role role, String email, String password) {
        return people.withEmail(email)
                .map(Person::id)
                .map(id -> {
                    people.accounts().setPassword(id, password);
                    return true;
                })
                .orElseGet(() -> people.make(
                                new Details(email, NAMES.get(role.ordinal()), AGENCIES.get(role.ordinal()), role),
                                password)
                        instanceof Done<Person>);
    }
}
