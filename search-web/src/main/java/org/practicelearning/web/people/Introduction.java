package org.practicelearning.web.people;

/**
 * How the library introduces itself.
 *
 * @param name whose library it is; empty when only the settings say it
 * @param colour of the header as {@code #rrggbb}
 * @param logoType media type of the logo; empty when there is none
 */
public record Introduction(String name, String colour, String logoType) {
    /** What the style sheet has. */
    public static final String USUAL_COLOUR = "#0b4f6c";

    /** As it is when no administrator has said anything. */
    public static final Introduction USUAL = new Introduction("", USUAL_COLOUR, "");

    public boolean hasLogo() {
        return !logoType.isEmpty();
    }

    /** Whether the header has another colour than the style sheet says. */
    public boolean hasColour() {
        return !colour.equals(USUAL_COLOUR);
    }

    /**
     * How far white text stands out from a colour, from 1 to 21, as the Web Content Accessibility Guidelines reckon it.
     *
     * @param colour as {@code #rrggbb}
     */
    public static double contrastWithWhite(String colour) {
        double light = 0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);
        return 1.05 / (light + 0.05);
    }

    private static double channel(String colour, int at) {
        double value = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
