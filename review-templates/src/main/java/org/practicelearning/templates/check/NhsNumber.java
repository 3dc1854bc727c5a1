package org.practicelearning.templates.check;

/** Ten digits of which the last follows from the others. */
final class NhsNumber {
    private NhsNumber() {}

    static boolean valid(String text) {
        String digits = text.replaceAll("\\D", "");
        if (digits.length() != 10) {
            return false;
        }
        int sum = 0;
        for (int at = 0; at < 9; at++) {
            sum += (10 - at) * (digits.charAt(at) - '0');
        }
        return (11 - sum % 11) % 11 == digits.charAt(9) - '0';
    }
}
