// Bot Framework for Node on the workload of ../YARDSTICK.md: node yardstick.js SECONDS WARMUP_SECONDS
// Prints one JSON line: {"turns", "seconds", "cpuSeconds"}.
'use strict';
const { TestAdapter, MemoryStorage, ConversationState } = require('botbuilder');
const { DialogSet, WaterfallDialog, TextPrompt, NumberPrompt, ChoicePrompt, ConfirmPrompt, DialogTurnStatus } =
  require('botbuilder-dialogs');

const MESSAGES = ['hello', 'Hinode', 'a few', '4', 'somewhere', 'window', 'none', '2', 'perhaps', 'yes'];

function bot() {
  const state = new ConversationState(new MemoryStorage());
  const dialogs = new DialogSet(state.createProperty('dialogs'));
  dialogs.add(new TextPrompt('text'));
  dialogs.add(new NumberPrompt('number', undefined, 'en-us'));
  dialogs.add(new ChoicePrompt('choice', undefined, 'en-us'));
  dialogs.add(new ConfirmPrompt('confirm', undefined, 'en-us'));
  const ask = (id, prompt, more) => (step) =>
    step.prompt(id, { prompt, retryPrompt: 'Sorry, I did not understand that. ' + prompt, ...more });
  dialogs.add(new WaterfallDialog('interview', [
    ask('text', 'What is your name?'),
    ask('number', 'How many people?'),
    ask('choice', 'Where would you like to sit?', { choices: ['window', 'quiet'] }),
    ask('number', "How many children's chairs?"),
    ask('confirm', 'Do you need parking?'),
    (step) => step.endDialog(),
  ]));
  return { state, dialogs };
}

async function conversation(number) {
  const { state, dialogs } = shared;
  let ended = false;
  const adapter = new TestAdapter(async (context) => {
    const dialog = await dialogs.createContext(context);
    const result = await dialog.continueDialog();
    if (result.status === DialogTurnStatus.empty) await dialog.beginDialog('interview');
    else if (result.status === DialogTurnStatus.complete) ended = true;
    await state.saveChanges(context);
  });
  adapter.conversation.conversation.id = 'conversation-' + number;
  for (const message of MESSAGES) await adapter.receiveActivity(message);
  if (!ended) throw new Error('the interview did not come to its end');
  return MESSAGES.length;
}

const shared = bot();
let number = 0;

async function run(seconds) {
  const cpu = process.cpuUsage();
  const began = process.hrtime.bigint();
  const until = began + BigInt(Math.round(seconds * 1e9));
  let turns = 0;
  while (process.hrtime.bigint() < until) turns += await conversation(number++);
  const used = process.cpuUsage(cpu);
  return {
    turns,
    seconds: Number(process.hrtime.bigint() - began) / 1e9,
    cpuSeconds: (used.user + used.system) / 1e6,
  };
}

(async () => {
  await run(Number(process.argv[3] || 2));
  console.log(JSON.stringify(await run(Number(process.argv[2] || 5))));
})();
