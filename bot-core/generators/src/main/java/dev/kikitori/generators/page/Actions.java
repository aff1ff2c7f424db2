package dev.kikitori.generators.page;

import dev.kikitori.generators.view.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What visitors should do, as buttons. A button leads to what was answered: to a number, an address for mail or the
 * place on the page; what leads nowhere gets no button.
 */
final class Actions {
    private final Words words;
    private final List<PageView.Section> sections;

    Actions(Words words, List<PageView.Section> sections) {
        this.words = words;
        this.sections = sections;
    }

    List<PageView.Action> of(List<String> wanted) {
        List<PageView.Action> actions = new ArrayList<>();
        for (String id : wanted) {
            action(id).filter(action -> !actions.contains(action)).ifPresent(actions::add);
        }
        return actions;
    }

    /** Those of the wanted that lead nowhere. */
    List<String> unreached(List<String> wanted) {
        return wanted.stream().filter(id -> action(id).isEmpty()).toList();
    }

    private Optional<PageView.Action> action(String id) {
        return switch (id) {
            case "visit" -> onPage("place").or(() -> onPage("hours")).map(to -> button("visit", to));
            case "call" -> target("tel:").map(to -> button("call", to));
            case "book" -> reached("book");
            case "order" -> reached("order");
            case "ask" -> target("mailto:").map(to -> button("ask.mail", to)).or(() -> reached("ask"));
            case "follow" -> target("http").or(() -> onPage("contact")).map(to -> button("follow", to));
            default -> Optional.empty();
        };
    }

    private Optional<PageView.Action> reached(String id) {
        return target("tel:")
                .map(to -> button(id + ".phone", to))
                .or(() -> target("mailto:").map(to -> button(id + ".mail", to)))
                .or(() -> target("http").or(() -> onPage("contact")).map(to -> button(id, to)));
    }

    private PageView.Action button(String id, String target) {
        return new PageView.Action(words.of("action." + id), target);
    }

    private Optional<String> onPage(String id) {
        return sections.stream()
                .filter(section -> section.id().equals(id))
                .findFirst()
                .map(section -> "#" + id);
    }

    private Optional<String> target(String start) {
        return sections.stream()
                .flatMap(section -> section.contacts().stream())
                .flatMap(contact -> contact.target().stream())
                .filter(target -> target.startsWith(start))
                .findFirst();
    }
}
