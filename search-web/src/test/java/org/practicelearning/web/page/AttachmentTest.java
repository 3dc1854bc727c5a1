package org.practicelearning.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttachmentTest {

    @Test
    void keepsALettersAccentInTheSecondForm() {
        assertThat(Attachment.named("Überprüfung 3.pdf"))
                .isEqualTo(
                        "attachment; filename=\"_berpr_fung 3.pdf\"; filename*=UTF-8''%C3%9Cberpr%C3%BCfung%203.pdf");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\"; filename=evil.exe",
                "a\r\nSet-Cookie: x=1",
                "../../etc/passwd",
                "C:\\windows\\x.pdf",
                "exe.\u202Efdp",
                "..",
                "",
                "x%00.pdf"
            })
    void letsNoNameEscapeItsQuotesOrFolder(String name) {
        assertThat(Attachment.named(name))
                .matches("attachment; filename=\"[^\"\\\\/\\r\\n%]+\"; filename\\*=UTF-8''[A-Za-z0-9._%-]+")
                .doesNotContain("%2F", "%5C", "%0D", "%E2%80%AE", "filename=\"..\"");
    }

    @Test
    void shortensALongNameButKeepsItsEnding() {
        assertThat(Attachment.named("x".repeat(5000) + ".docx"))
                .hasSizeLessThan(360)
                .contains("x.docx\"");
    }

    @Test
    void namesAFileByItsTitleInAnyScript() {
        assertThat(Attachment.titled("Études “neglect”: 孩子", "collection", "docx"))
                .startsWith(
                        "attachment; filename=\"_tudes-neglect-__.docx\"; filename*=UTF-8''%C3%89tudes-neglect-%E5%AD");
        assertThat(Attachment.titled("…", "collection", "docx")).contains("filename=\"collection.docx\"");
    }
}
