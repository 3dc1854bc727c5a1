package org.practicelearning.web.site;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ForcedColors;
import java.util.ArrayList;
import java.util.List;

/**
 * What must hold of every page, looked at in one window that goes from page to page: axe finds nothing in a wide window, on
 * a phone and in chosen colours, nothing scrolls sideways, also with wider text, and every control is reached by the Tab key
 * and seen when it is.
 */
final class Examination {
    /** How many links, fields and buttons a page has; a group of radio buttons is one stop. */
    private static final String CONTROLS = """
            [...document.querySelectorAll('a[href], button, input, select, textarea, summary')].filter(e =>
              e.checkVisibility() && e.type !== 'hidden' && e.type !== 'radio' && !e.disabled).length""";

    /** Whether what has the focus shows it, and nothing lies over it. */
    private static final String FOCUSED = """
            (() => { const e = document.activeElement; if (!e || e === document.body) return 'end';
              const box = ['checkbox', 'radio'].includes(e.type);
              const r = e.getBoundingClientRect();
              if (r.width < 1 || r.height < 1) return 'no size: ' + e.outerHTML;
              const label = box ? e.parentElement.querySelector('label') : e;
              const s = getComputedStyle(label, box ? '::before' : null);
              const t = getComputedStyle(e);
              const marked = s.outlineStyle !== 'none' || s.boxShadow !== 'none' || t.outlineStyle !== 'none'
                || t.boxShadow !== 'none' || e.closest('svg');
              if (!marked) return 'no focus mark: ' + e.outerHTML;
              if (e.closest('svg')) return 'seen';
              const lines = e.getClientRects()[0];
              // A tall box of text is brought into view at its caret: what counts is the part that can be seen.
              const upper = Math.max(lines.top, 0), lower = Math.min(lines.bottom, innerHeight);
              if (lower - upper < 10) return 'out of view: ' + e.outerHTML;
              const top = document.elementFromPoint(lines.left + lines.width / 2, (upper + lower) / 2);
              const open = top && (e.contains(top) || top.contains(e) || (box && label.contains(top)));
              return open ? 'seen' : 'covered by ' + (top ? top.outerHTML.slice(0, 90) : 'nothing') + ': ' + e.outerHTML;
            })()""";

    private static final String WIDER_TEXT = """
            for (const e of document.querySelectorAll('*')) { const s = e.style; s.lineHeight = '1.5';
              s.letterSpacing = '0.12em'; s.wordSpacing = '0.16em'; }""";

    /** The innermost element that reaches furthest to the right. */
    private static final String WIDEST = """
            [...document.querySelectorAll('body *')].filter(e => e.checkVisibility()
                && !e.parentElement.closest('.app-table-box, .app-heat-box'))
              .reduce((w, e) => e.getBoundingClientRect().right >= w.getBoundingClientRect().right ? e : w)
              .outerHTML.slice(0, 200)""";

    private final Browser browser;
    private final Page page;

    Examination(Browser browser, Page page) {
        this.browser = browser;
        this.page = page;
    }

    /** What does not hold of a page, each a sentence; empty when all is well. */
    List<String> faults(String address) {
        List<String> faults = new ArrayList<>();
        browser.complaints();
        show(address, 1280, 900);
        note(faults, "wide", Browser.violations(page));
        note(faults, "said by the browser", browser.complaints());
        walk(faults);
        page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
        note(faults, "in chosen colours", Browser.violationsOfColours(page));
        page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.NONE));
        show(address, 320, 640);
        note(faults, "on a phone", Browser.violations(page));
        noteOverflow(faults, "on a phone");
        page.evaluate(WIDER_TEXT);
        noteOverflow(faults, "with wider text");
        return faults;
    }

    private void show(String address, int width, int height) {
        page.setViewportSize(width, height);
        page.navigate(address);
        page.waitForLoadState();
    }

    private static void note(List<String> faults, String where, List<String> found) {
        found.forEach(each -> faults.add(where + ": " + each));
    }

    private void noteOverflow(List<String> faults, String where) {
        int pixels = Browser.overflow(page);
        if (pixels > 0) {
            faults.add(where + ": " + pixels + " pixels too wide: " + page.evaluate(WIDEST));
        }
    }

    /** Goes through the page by the Tab key. */
    private void walk(List<String> faults) {
        int controls = ((Number) page.evaluate(CONTROLS)).intValue();
        int reached = 0;
        for (int i = 0; i < controls + 20; i++) {
            page.keyboard().press("Tab");
            String seen = (String) page.evaluate(FOCUSED);
            if (seen.equals("end")) {
                break;
            }
            if (!seen.equals("seen")) {
                faults.add("by keyboard: " + seen);
            }
            reached++;
        }
        if (reached < controls) {
            faults.add("by keyboard: " + reached + " of " + controls + " controls reached");
        }
    }
}
