package dev.kikitori.prompts.jobs;

import dev.kikitori.engine.job.Choice;
import dev.kikitori.engine.job.Question;
import dev.kikitori.prompts.jobs.Fault.Code;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Choices that are told apart only by eye: the same once said, or so near that a microphone takes one for the other. */
final class AlikeChoices {
    /** Comparing each with each is for lists that a person is read out. */
    private static final int MOST_COMPARED = 300;

    private static final String JAPANESE = "ja";

    private final UnaryOperator<String> readings;

    /** @param readings how a Japanese text is read, in hiragana */
    AlikeChoices(UnaryOperator<String> readings) {
        this.readings = readings;
    }

    /** A wording of one of the choices, and how it sounds. */
    private record Heard(int choice, String wording, String sound) {}

    void note(Draft draft, Faults faults) {
        Question question = draft.question();
        List<Choice> choices = question.choices();
        List<Node> nodes = draft.sheet().list("choices");
        List<Integer> lines = new ArrayList<>();
        for (int i = 0; i < choices.size(); i++) {
            lines.add(
                    nodes.size() == choices.size()
                            ? nodes.get(i).line()
                            : draft.sheet().line("choices"));
        }
        Set<String> languages = new LinkedHashSet<>();
        choices.forEach(choice -> languages.addAll(choice.say().byLanguage().keySet()));
        Set<List<Integer>> told = new LinkedHashSet<>();
        for (String language : languages) {
            for (List<Heard> pair : pairs(heard(choices, language), language)) {
                Heard one = pair.getFirst();
                Heard other = pair.getLast();
                if (told.add(List.of(one.choice(), other.choice()))) {
                    int line = lines.get(other.choice());
                    faults.add(Code.ALIKE_CHOICES, line, question.id(), one.wording(), other.wording(), language);
                }
            }
        }
        onOneWording(question, nodes, lines, faults);
    }

    private List<Heard> heard(List<Choice> choices, String language) {
        List<Heard> heard = new ArrayList<>();
        for (int i = 0; i < choices.size(); i++) {
            for (String wording : choices.get(i).say().byLanguage().getOrDefault(language, List.of())) {
                String said = language.equals(JAPANESE) ? readings.apply(wording) : wording;
                String sound = Sounds.of(said, language);
                if (!sound.isEmpty()) {
                    heard.add(new Heard(i, wording, sound));
                }
            }
        }
        return heard;
    }

    private static List<List<Heard>> pairs(List<Heard> heard, String language) {
        List<List<Heard>> pairs = new ArrayList<>();
        Map<String, Heard> bySound = new HashMap<>();
        for (Heard one : heard) {
            Heard first = bySound.putIfAbsent(one.sound(), one);
            if (first != null && first.choice() != one.choice()) {
                pairs.add(List.of(first, one));
            }
        }
        for (int i = 0; i < heard.size() && heard.size() <= MOST_COMPARED; i++) {
            for (int j = i + 1; j < heard.size(); j++) {
                boolean near = heard.get(i).choice() != heard.get(j).choice()
                        && Sounds.areNear(heard.get(i).wording(), heard.get(j).wording(), language);
                if (near) {
                    pairs.add(List.of(heard.get(i), heard.get(j)));
                }
            }
        }
        return pairs;
    }

    /** A choice that is a word of one language stands there in all of them. */
    private static void onOneWording(Question question, List<Node> nodes, List<Integer> lines, Faults faults) {
        for (int i = 0;
                i < question.choices().size()
                        && nodes.size() == question.choices().size();
                i++) {
            String id = question.choices().get(i).id();
            boolean word = id.codePoints().filter(Character::isLetter).count() > 2;
            if (nodes.get(i) instanceof Node.Scalar && word) {
                faults.add(Code.ONE_WORDING, lines.get(i), id, question.id());
            }
        }
    }
}
