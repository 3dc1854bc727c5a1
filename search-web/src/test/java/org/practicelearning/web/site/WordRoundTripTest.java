package org.practicelearning.web.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicelearning.web.site.CollectionsTest.all;
import static org.practicelearning.web.site.CollectionsTest.location;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicelearning.web.people.Role;

/** A draft goes to Word, is edited there, and comes back. */
class WordRoundTripTest {
    @TempDir
    Path folder;

    private TestSite site;
    private Member member;
    private Sending files;
    private String draft = "";

    @BeforeEach
    void start() {
        site = TestSite.standard(folder);
        member = new Member(site);
        member.get("/help");
        files = new Sending(site, member);
        draft = begin();
        save("incident", "0", "a.summary", "The baby was taken to hospital at night.");
        save("voice", "0", "a.voice", "What nobody asked.");
    }

    @AfterEach
    void stop() {
        site.close();
    }

    private String begin() {
        return location(member.post("/drafts/new", "title", "Child LH24", "template", "rapid-review"));
    }

    private void save(String part, String revision, String field, String text) {
        location(member.post(draft + "/part/" + part, "revision", revision, field, text, "then", "list"));
    }

    private byte[] exported() {
        return files.get(draft + "/export.docx");
    }

    private HttpResponse<String> send(byte[] docx) {
        return files.post(draft + "/word", "edited.docx", docx);
    }

    private String sent(byte[] docx) {
        return member.get(location(send(docx))).body();
    }

    private HttpResponse<String> take(String page, String... choices) {
        String version = all(page, "name=\"version\" value=\"(\\d+)\"").getFirst();
        String[] fields = new String[choices.length + 2];
        fields[0] = "version";
        fields[1] = version;
        System.arraycopy(choices, 0, fields, 2, choices.length);
        return member.post(draft + "/word/take", fields);
    }

    @Test
    void takesOverWhatIsAcceptedAndLeavesWhatIsRefused() {
        String page = sent(Sending.changed(
                exported(),
                xml -> xml.replace("at night", "in the morning")
                        .replace("What nobody asked.", "What somebody asked.")));

        assertThat(page).contains("<del>at night.</del>", "<ins>in the morning.</ins>", "Compared with save 3");
        location(take(page, "take.incident.summary", "word", "take.voice.voice", "keep"));
        assertThat(member.get(draft + "/part/incident").body())
                .contains("taken to hospital in the morning.</textarea>");
        assertThat(member.get(draft + "/part/voice").body()).contains("What nobody asked.</textarea>");
        assertThat(member.get(draft + "/history").body()).contains("Taken over from Word: 1 answer");
        assertThat(member.get(draft + "/word").body()).contains("The edited file (.docx)");
    }

    @Test
    void saysThatNothingIsDifferent() {
        assertThat(sent(exported())).contains("No answer is different.").doesNotContain("belongs to no answer");
    }

    @Test
    void warnsWhereTheDraftWasChangedMeanwhile() {
        byte[] edited = Sending.changed(exported(), xml -> xml.replace("at night", "in the morning"));
        save("incident", "1", "a.summary", "The baby was taken to hospital at noon.");
        String page = sent(edited);

        assertThat(page)
                .contains("The draft was changed here too")
                .contains("<ins>noon.</ins>")
                .contains("value=\"keep\" checked");
        save("voice", "1", "a.voice", "Changed once more.");
        assertThat(take(page, "take.incident.summary", "word").statusCode()).isEqualTo(409);
        assertThat(member.get(draft + "/part/incident").body()).contains("at noon.</textarea>");
    }

    @Test
    void tellsOfCommentsAndOfRowsThatBelongToNoAnswer() {
        String page = sent(Sending.changed(
                exported(),
                xml -> xml.replace("<w:sectPr>", "<w:p><w:r><w:t>A closing remark</w:t></w:r></w:p><w:sectPr>")));

        assertThat(page).contains("A closing remark");
    }

    @Test
    void refusesTheFileOfAnotherDraftAndWhatIsNone() {
        byte[] other = files.get(begin() + "/export.docx");

        assertThat(send(other).body()).contains("This file was exported from another draft.");
        assertThat(send(new byte[] {1, 2}).body()).contains("This is not a Word document");
        assertThat(send(new byte[0]).body()).contains("Choose the Word file");
        assertThat(send(files.get("/settings/word/shipped.docx")).body()).contains("holds none of the marks");
    }

    @Test
    void changesNothingWhenTheFileIsPutAway() {
        sent(Sending.changed(exported(), xml -> xml.replace("at night", "in the morning")));
        location(member.post(draft + "/word/drop"));

        assertThat(member.get(draft + "/part/incident").body()).contains("at night.</textarea>");
        assertThat(member.get(draft + "/word").body()).contains("The edited file (.docx)");
    }

    @Test
    void isNotThereForAnybodyElse() {
        Member.account(site, Role.ADMINISTRATOR, "Ada Admin");
        Member owner = Member.of(site, Role.REVIEWER, "Rita Reviewer");
        Member other = Member.of(site, Role.LEAD, "Lena Lead");
        String theirs = location(owner.post("/drafts/new", "title", "Theirs", "template", "rapid-review"));

        assertThat(owner.get(theirs + "/word").statusCode()).isEqualTo(200);
        assertThat(other.get(theirs + "/word").statusCode()).isEqualTo(404);
        assertThat(other.post(theirs + "/word/take").statusCode()).isEqualTo(404);
        assertThat(other.post(theirs + "/word/drop").statusCode()).isEqualTo(404);
        assertThat(other.get(theirs + "/template").statusCode()).isEqualTo(404);
    }
}
