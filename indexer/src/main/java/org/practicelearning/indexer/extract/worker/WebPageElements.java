package org.practicelearning.indexer.extract.worker;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.tika.parser.html.DefaultHtmlMapper;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;

/**
 * Which elements of a web page are passed on, and which of them stand around its content: menus, cookie notices, the lines
 * at the head and foot of a site.
 */
final class WebPageElements extends DefaultHtmlMapper {
    private static final long serialVersionUID = 1;

    private static final Set<String> KEPT = Set.of(
            "div",
            "nav",
            "header",
            "footer",
            "aside",
            "main",
            "section",
            "article",
            "form",
            "fieldset",
            "button",
            "noscript",
            "caption",
            "figcaption",
            "details",
            "summary",
            "legend",
            "label",
            "option",
            "dialog");
    private static final Set<String> ATTRIBUTES = Set.of("class", "id", "role");
    private static final Set<String> AROUND = Set.of("nav", "button", "noscript", "dialog", "option");
    private static final Set<String> ROLES =
            Set.of("navigation", "search", "banner", "contentinfo", "dialog", "alertdialog", "menu", "menubar");
    private static final Pattern NAMES = Pattern.compile(
            "(^|[^a-z])(cookies?|consent|gdpr|breadcrumbs?|nav(bar|igation)?|menu|skip-?link|site-?(header|footer)|social-?"
                    + "(links|share)|share-?(links|buttons?))([^a-z]|$)");

    @Override
    public @Nullable String mapSafeElement(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return KEPT.contains(lower) ? lower : super.mapSafeElement(name);
    }

    @Override
    public @Nullable String mapSafeAttribute(String element, String name) {
        return ATTRIBUTES.contains(name) ? name : super.mapSafeAttribute(element, name);
    }

    /**
     * Whether an element stands around the content.
     *
     * @param inContent whether it stands within an element that declares itself the content
     */
    static boolean isAround(String tag, Attributes attributes, boolean inContent) {
        if (AROUND.contains(tag) || ROLES.contains(String.valueOf(attributes.getValue("role")))) {
            return true;
        }
        if (!inContent && (tag.equals("header") || tag.equals("footer"))) {
            return true;
        }
        String names = attributes.getValue("class") + " " + attributes.getValue("id");
        return !tag.equals("main")
                && NAMES.matcher(names.toLowerCase(Locale.ROOT)).find();
    }
}
