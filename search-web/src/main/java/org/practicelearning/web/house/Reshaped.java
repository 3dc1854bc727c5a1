package org.practicelearning.web.house;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.practicelearning.templates.template.Field;
import org.practicelearning.templates.template.Section;
import org.practicelearning.templates.template.Template;

/** Templates with one thing changed. */
final class Reshaped {
    private Reshaped() {}

    static Template named(Template from, String key, String title) {
        return new Template(key, 1, title, from.purpose(), from.edition(), from.marking(), from.sections());
    }

    static Template version(Template from, int version) {
        return new Template(
                from.key(), version, from.title(), from.purpose(), from.edition(), from.marking(), from.sections());
    }

    static Template head(Template from, String title, String purpose, String edition, String marking) {
        return new Template(from.key(), from.version(), title, purpose, edition, marking, from.sections());
    }

    static Template sections(Template from, List<Section> sections) {
        return new Template(
                from.key(), from.version(), from.title(), from.purpose(), from.edition(), from.marking(), sections);
    }

    static Template section(Template from, Section section) {
        return sections(from, put(from.sections(), section, each -> each.key().equals(section.key())));
    }

    static Section fields(Section from, List<Field> fields) {
        return new Section(
                from.key(),
                from.title(),
                from.prompt(),
                from.goodLooksLike(),
                from.source(),
                fields,
                from.silentOnlyWith());
    }

    static Section field(Section from, Field field) {
        return fields(from, put(from.fields(), field, each -> each.key().equals(field.key())));
    }

    static Field columns(Field from, List<Field> columns) {
        return new Field(
                from.key(),
                from.label(),
                from.type(),
                from.hint(),
                from.choices(),
                columns,
                from.requiredAt(),
                from.means(),
                from.identity());
    }

    static Field column(Field from, Field column) {
        return columns(from, put(from.columns(), column, each -> each.key().equals(column.key())));
    }

    /** In place of the one there is, or at the end. */
    private static <T> List<T> put(List<T> all, T value, Predicate<T> same) {
        List<T> changed = new ArrayList<>(all);
        int at = at(all, same);
        if (at < 0) {
            changed.add(value);
        } else {
            changed.set(at, value);
        }
        return changed;
    }

    private static <T> int at(List<T> all, Predicate<T> same) {
        for (int at = 0; at < all.size(); at++) {
            if (same.test(all.get(at))) {
                return at;
            }
        }
        return -1;
    }

    /**
     * A list in another order.
     *
     * @param what {@code up}, {@code down} or {@code out}
     */
    static <T> List<T> ordered(List<T> all, String what, Predicate<T> which) {
        List<T> changed = new ArrayList<>(all);
        int at = at(all, which);
        if (at < 0) {
            return changed;
        }
        T moved = changed.remove(at);
        switch (what) {
            case "up" -> changed.add(Math.max(0, at - 1), moved);
            case "down" -> changed.add(Math.min(changed.size(), at + 1), moved);
            case "out" -> {}
            default -> changed.add(at, moved);
        }
        return changed;
    }
}
