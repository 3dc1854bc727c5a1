package org.practicelearning.web.site;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.practicelearning.web.people.Person;
import org.practicelearning.web.people.Role;

/** A library with a restricted document, somebody whose work is on it, and one person of each role who is not to see it. */
final class HostileWorld implements AutoCloseable {
    final TestSite site;
    final Asking stranger;
    /** On the team of the case. */
    final Asking victim;

    final Member victimMember;
    /** One of each role, by role; the lead is not on the team. */
    final Map<Role, Asking> people = new LinkedHashMap<>();
    /** What the victim has, restricted or private. */
    final Map<String, String> theirs = new LinkedHashMap<>();
    /** What everybody may open, and what each of {@link #people} has. */
    final Map<String, String> open = new LinkedHashMap<>();

    HostileWorld(Path folder) {
        site = TestSite.realWithoutSecondStep(folder);
        victimMember = Member.of(site, Role.LEAD, "Vic Lead");
        victim = Asking.of(site, Role.LEAD, "victim", victimMember);
        stranger = Asking.stranger(site);
        add(
                "published",
                "open",
                "=1+1 \"><qx7 onqx7=1>\n\n1.1 Missed appointments were not followed up by the hospital."
                        + "\n\n2. Recommendations\n\n2.1 =1+1 The partnership should agree one policy on missed appointments.");
        String place = Belongings.location(
                        victimMember.post("/cases/new", "pseudonym", "Child \"><qx7>", "year", "2025"))
                .substring("/cases/".length());
        add("case-" + place, "secret", "Rapid review\n\n1.1 The quillfeather was kept from the school, twice.");
        theirs.putAll(Belongings.of(victimMember, idOf("quillfeather"), "quillfeather")
                .ids());
        String published = idOf("hospital");
        for (Role role : Role.values()) {
            Member member = Member.of(site, role, role.label() + " <qx7>");
            people.put(role, Asking.of(site, role, role.key(), member));
            if (role == Role.LEAD) {
                open.putAll(Belongings.of(member, published, "=1+1 \"><qx7 onqx7=1>")
                        .ids());
            }
        }
        open.put("case", place);
        open.put("person", person("vic.lead").id());
        theirs.put("case", place);
        theirs.put("person", open.get("person"));
    }

    Person person(String name) {
        return site.people().withEmail(name + "@northborough.example").orElseThrow();
    }

    Asking of(Role role) {
        Asking asking = people.get(role);
        if (asking == null) {
            throw new AssertionError("nobody is " + role);
        }
        return asking;
    }

    /** Everybody but the victim. */
    List<Asking> others() {
        List<Asking> all = new ArrayList<>(people.values());
        all.add(stranger);
        return all;
    }

    private void add(String access, String name, String text) {
        victimMember.upload("/add", "----b", "access", access, name + ".txt", text);
        victimMember.waitForTheEnd();
    }

    private String idOf(String word) {
        for (int i = 0; i < 200; i++) {
            Matcher found = Pattern.compile("/doc/" + Belongings.ID)
                    .matcher(victimMember.get("/search?q=" + word).body());
            if (found.find()) {
                return found.group(1);
            }
            Member.pause();
        }
        throw new AssertionError("never found: " + word);
    }

    @Override
    public void close() {
        site.close();
    }
}
