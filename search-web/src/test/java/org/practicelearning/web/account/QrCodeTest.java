package org.practicelearning.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a phone reads off the page is what was written. */
class QrCodeTest {
    private static final int QUIET = 4;

    @Test
    void aScannerReadsWhatWasWritten() throws Exception {
        String text = "otpauth://totp/Practice%20Learning%20Library:lee.lead%40northborough.example?secret="
                + "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567&issuer=Practice%20Learning%20Library";
        QrCode code = QrCode.of(text);
        BitMatrix squares = new BitMatrix(code.size() - 2 * QUIET);
        Pattern.compile("M(\\d+) (\\d+)h1v1h-1z")
                .matcher(code.path())
                .results()
                .forEach((MatchResult each) ->
                        squares.set(Integer.parseInt(each.group(1)) - QUIET, Integer.parseInt(each.group(2)) - QUIET));

        assertThat(new Decoder().decode(squares).getText()).isEqualTo(text);
    }
}
