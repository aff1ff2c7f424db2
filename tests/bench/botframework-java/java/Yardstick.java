import com.microsoft.bot.builder.ConversationState;
import com.microsoft.bot.builder.MemoryStorage;
import com.microsoft.bot.builder.MessageFactory;
import com.microsoft.bot.builder.TurnContext;
import com.microsoft.bot.builder.adapters.TestAdapter;
import com.microsoft.bot.dialogs.DialogSet;
import com.microsoft.bot.dialogs.DialogTurnStatus;
import com.microsoft.bot.dialogs.WaterfallDialog;
import com.microsoft.bot.dialogs.WaterfallStep;
import com.microsoft.bot.dialogs.choices.ChoiceFactory;
import com.microsoft.bot.dialogs.prompts.ChoicePrompt;
import com.microsoft.bot.dialogs.prompts.ConfirmPrompt;
import com.microsoft.bot.dialogs.prompts.NumberPrompt;
import com.microsoft.bot.dialogs.prompts.PromptOptions;
import com.microsoft.bot.dialogs.prompts.TextPrompt;
import com.microsoft.bot.schema.ConversationReference;
import com.sun.management.OperatingSystemMXBean;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Bot Framework for Java on the workload of YARDSTICK.md: {@code Yardstick SECONDS WARMUP_SECONDS}. Prints one JSON line:
 * {@code {"turns", "seconds", "cpuSeconds"}}.
 */
public final class Yardstick {
    private static final String[] MESSAGES = {
        "hello", "Hinode", "a few", "4", "somewhere", "window", "none", "2", "perhaps", "yes"
    };

    private final ConversationState state = new ConversationState(new MemoryStorage());
    private final DialogSet dialogs = new DialogSet(state.createProperty("dialogs"));
    private int number;

    private Yardstick() throws Exception {
        dialogs.add(new TextPrompt("text"));
        dialogs.add(new NumberPrompt<Integer>("number", null, "en-us", Integer.class));
        dialogs.add(new ChoicePrompt("choice", null, "en-us"));
        dialogs.add(new ConfirmPrompt("confirm", null, "en-us"));
        List<WaterfallStep> steps = new ArrayList<>();
        steps.add(ask("text", "What is your name?", false));
        steps.add(ask("number", "How many people?", false));
        steps.add(ask("choice", "Where would you like to sit?", true));
        steps.add(ask("number", "How many children's chairs?", false));
        steps.add(ask("confirm", "Do you need parking?", false));
        steps.add(step -> step.endDialog());
        dialogs.add(new WaterfallDialog("interview", steps));
    }

    private static WaterfallStep ask(String id, String prompt, boolean choices) {
        return step -> {
            PromptOptions options = new PromptOptions();
            options.setPrompt(MessageFactory.text(prompt));
            options.setRetryPrompt(MessageFactory.text("Sorry, I did not understand that. " + prompt));
            if (choices) {
                options.setChoices(ChoiceFactory.toChoices("window", "quiet"));
            }
            return step.prompt(id, options);
        };
    }

    private int conversation() {
        boolean[] ended = new boolean[1];
        ConversationReference reference = TestAdapter.createConversationReference("c" + number++, "user", "bot");
        TestAdapter adapter = new TestAdapter(reference);
        for (String message : MESSAGES) {
            adapter.sendTextToBot(message, context -> turn(context, ended)).join();
        }
        if (!ended[0]) {
            throw new IllegalStateException("the interview did not come to its end");
        }
        return MESSAGES.length;
    }

    private CompletableFuture<Void> turn(TurnContext context, boolean[] ended) {
        return dialogs.createContext(context)
                .thenCompose(dialog -> dialog.continueDialog().thenCompose(result -> {
                    if (result.getStatus() == DialogTurnStatus.EMPTY) {
                        return dialog.beginDialog("interview");
                    }
                    ended[0] |= result.getStatus() == DialogTurnStatus.COMPLETE;
                    return CompletableFuture.completedFuture(result);
                }))
                .thenCompose(result -> state.saveChanges(context));
    }

    private String run(double seconds) {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long cpu = system.getProcessCpuTime();
        long began = System.nanoTime();
        long turns = 0;
        while (System.nanoTime() - began < seconds * 1e9) {
            turns += conversation();
        }
        return String.format(
                "{\"turns\":%d,\"seconds\":%.3f,\"cpuSeconds\":%.3f}",
                turns, (System.nanoTime() - began) / 1e9, (system.getProcessCpuTime() - cpu) / 1e9);
    }

    public static void main(String[] arguments) throws Exception {
        PrintStream out = System.out;
        // The TestAdapter prints every activity: that is not what is measured.
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        Yardstick yardstick = new Yardstick();
        yardstick.run(Double.parseDouble(arguments[1]));
        out.println(yardstick.run(Double.parseDouble(arguments[0])));
    }
}
