package dev.kikitori.generators.page;

import dev.kikitori.generators.view.Words;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What visitors should do, as buttons. A button leads to what was answered: to a number, an address for mail or the
 * place on the page; what leads nowhere gets no button. A mail that asks for something has its lines laid out.
 */
final class Actions {
    private static final int LONGEST_BODY = 1_200;

    private final Words words;
    private final List<PageView.Section> sections;
    private final Map<String, String> named;
    private final List<String> request;

    /**
     * @param named what the person's job type calls each action
     * @param request what a request must contain, line by line
     */
    Actions(Words words, List<PageView.Section> sections, Map<String, String> named, List<String> request) {
        this.words = words;
        this.sections = sections;
        this.named = named;
        this.request = request;
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
            case "visit" ->
                onPage("place")
                        .or(() -> onPage("hours"))
                        .or(() -> onPage("when"))
                        .map(to -> button(id, "", to));
            case "call" -> target("tel:").map(to -> button(id, "", to));
            case "book", "order", "donate" -> reached(id);
            case "ask" ->
                target("mailto:").map(to -> button(id, "mail", written(to))).or(() -> reached(id));
            case "follow" ->
                target(Socials::isLink)
                        .or(() -> target("http"))
                        .or(() -> onPage("contact"))
                        .map(to -> button(id, "", to));
            default -> Optional.empty();
        };
    }

    private Optional<PageView.Action> reached(String id) {
        Optional<PageView.Action> mail = target("mailto:").map(to -> button(id, "mail", written(to)));
        return (request.isEmpty() ? Optional.<PageView.Action>empty() : mail)
                .or(() -> target("tel:").map(to -> button(id, "phone", to)))
                .or(() -> mail)
                .or(() -> target("http").or(() -> onPage("contact")).map(to -> button(id, "", to)));
    }

    /** In the house's words where the job type uses the usual word for it, else in its own. */
    private PageView.Action button(String id, String way, String target) {
        String own = named.getOrDefault(id, "");
        boolean usual = own.isEmpty()
                || own.toLowerCase(Locale.ROOT).equals(id)
                || (words.has("usual." + id) && own.equals(words.of("usual." + id)));
        if (usual) {
            return new PageView.Action(words.of("action." + id + (way.isEmpty() ? "" : "." + way)), target);
        }
        String label = Character.toString(Character.toTitleCase(own.codePointAt(0)))
                + own.substring(Character.charCount(own.codePointAt(0)));
        return new PageView.Action(way.isEmpty() ? label : words.of("action.by." + way, label), target);
    }

    private String written(String mailto) {
        if (request.isEmpty()) {
            return mailto;
        }
        String body = String.join(
                "\r\n",
                request.stream().map(line -> words.of("request.line", line)).toList());
        String kept = body.length() > LONGEST_BODY ? "" : body;
        return kept.isEmpty()
                ? mailto
                : mailto + "?body="
                        + URLEncoder.encode(kept, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private Optional<String> onPage(String id) {
        return sections.stream()
                .filter(section -> section.id().equals(id))
                .findFirst()
                .map(section -> "#" + id);
    }

    private Optional<String> target(String start) {
        return target(target -> target.startsWith(start));
    }

    private Optional<String> target(Predicate<String> wanted) {
        return sections.stream()
                .flatMap(section -> section.contacts().stream())
                .flatMap(contact -> contact.target().stream())
                .filter(wanted)
                .findFirst();
    }
}
