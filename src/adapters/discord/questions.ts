/** Every kind of question that Discord brings, each answered once: commands, typing, buttons, menus, fields, messages. */
import {
  ApplicationCommandType,
  ComponentType,
  InteractionType,
  type APIChatInputApplicationCommandInteraction,
  type APIInteraction,
  type APIMessageApplicationCommandInteraction,
  type APIMessageComponentInteraction,
  type APIModalSubmitInteraction,
  type REST,
} from 'discord.js';
import type { Answer, Asker, Bot, Question } from '../../bot.ts';
import type { CommandInfo } from '../../command.ts';
import type { Log } from '../../log.ts';
import { currentReference } from '../../reference.ts';
import type { Draw } from '../adapter.ts';
import { markOf, type Memory } from '../memory.ts';
import { readAsked } from './asked.ts';
import { pathOf, problemOf, readerOf } from './attachment.ts';
import { fieldFor, typedInto } from './field.ts';
import { illustrated } from './illustrated.ts';
import { renderMessages } from './messages.ts';
import { textOf } from './messageText.ts';
import { offerValues } from './offer.ts';
import { askedBy, isPrivate, placeOf, userOf, type Place } from './place.ts';
import { readPressed } from './pressed.ts';
import { fileOptionOf, messageCommandName } from './registration.ts';
import { isGone, type Replies, type Way } from './replies.ts';
import { said } from './said.ts';
import { createShare, type Share } from './share.ts';
import type { Turns } from './turns.ts';
import { wholeFiles } from './wholeFiles.ts';

export type QuestionParts = {
  bot: Bot;
  commands: CommandInfo[];
  memory: Memory;
  log: Log;
  replies: Replies;
  rest: REST;
  turns: Turns;
  draw: Draw;
};

/** Resolves when the question is answered, or when nothing can be said to it any more; never rejects. */
export type AnswerInteraction = (interaction: APIInteraction) => Promise<void>;

type Desk = QuestionParts & { share: Share };

export function createQuestions(parts: QuestionParts): AnswerInteraction {
  const desk: Desk = { ...parts, share: createShare(parts) };
  return async (interaction) => {
    try {
      await handle(interaction, desk);
    } catch (error) {
      const about = { err: error, interaction: interaction.id };
      if (isGone(error)) desk.log.warn(about, 'A question could not be answered in time');
      else desk.log.error(about, 'A question was not answered');
    }
  };
}

async function handle(interaction: APIInteraction, desk: Desk): Promise<void> {
  switch (interaction.type) {
    case InteractionType.ApplicationCommandAutocomplete:
      await offerValues(interaction, desk);
      return;
    case InteractionType.ApplicationCommand:
      if (interaction.data.type === ApplicationCommandType.ChatInput)
        await answerCommand(interaction as APIChatInputApplicationCommandInteraction, desk);
      else if (interaction.data.type === ApplicationCommandType.Message)
        await answerMessage(interaction as APIMessageApplicationCommandInteraction, desk);
      else await refuse(interaction, 'This is no command of mine any more.', desk);
      return;
    case InteractionType.MessageComponent:
      await answerPress(interaction, desk);
      return;
    case InteractionType.ModalSubmit:
      await answerField(interaction, desk);
  }
}

async function answerCommand(from: APIChatInputApplicationCommandInteraction, desk: Desk): Promise<void> {
  const place = placeOf(from);
  const asked = readAsked(from, desk.commands);
  if ('problem' in asked) {
    await refuse(from, asked.problem, desk);
    return;
  }
  const { command, values, file } = asked;
  const problem = file === null ? null : problemOf(file.attachment);
  if (problem !== null) {
    await refuse(from, problem, desk);
    return;
  }
  await answer(from, place, wayTo(place), desk, (asker) => {
    if (file === null) return [{ command, values }, asker];
    const question = { command, values: { ...values, [file.option]: pathOf(file.attachment) } };
    return [question, { ...asker, readFile: readerOf(file.attachment) }];
  });
}

async function answerMessage(from: APIMessageApplicationCommandInteraction, desk: Desk): Promise<void> {
  const { name, resolved, target_id } = from.data;
  const info = desk.commands.find((command) => messageCommandName(command.name) === name);
  const option = info === undefined ? undefined : fileOptionOf(info);
  const message = resolved.messages[target_id];
  const text = message === undefined ? null : textOf(message);
  if (info === undefined || option === undefined || text === null) {
    await refuse(from, 'There is no link and no text in this message that could be read.', desk);
    return;
  }
  const place = placeOf(from);
  await answer(from, place, wayTo(place), desk, (asker) => {
    const values = { [option.name]: 'words' in text ? text.words : pathOf(text.attachment) };
    const readFile = 'words' in text ? null : readerOf(text.attachment);
    return [
      { command: info.name, values },
      { ...asker, readFile },
    ];
  });
}

async function answerPress(from: APIMessageComponentInteraction, desk: Desk): Promise<void> {
  const place = placeOf(from);
  const way = wayFrom(from, place);
  if (way === null) {
    await refuse(
      from,
      'This answer is somebody else’s. Ask for your own with a command, such as /brief.',
      desk,
    );
    return;
  }
  const chosen = from.data.component_type === ComponentType.StringSelect ? from.data.values[0] : undefined;
  const pressed = await readPressed(from.data.custom_id, chosen, place.asker.workspace, desk.memory);
  if (pressed === null) await refuse(from, tooOld, desk);
  else if (pressed.kind === 'share') await desk.share(from, pressed.reply, place);
  else if (pressed.kind === 'field') await desk.replies.ask(from, fieldFor(pressed.label, pressed.token));
  else if (pressed.kind === 'ask') await answer(from, place, way, desk, (asker) => [pressed.command, asker]);
}

async function answerField(from: APIModalSubmitInteraction, desk: Desk): Promise<void> {
  const place = placeOf(from);
  const way = wayFrom(from, place) ?? 'private';
  const pressed = await readPressed(from.data.custom_id, undefined, place.asker.workspace, desk.memory);
  const words = typedInto(from);
  if (pressed?.kind !== 'typed') await refuse(from, tooOld, desk);
  else if (words === '') await refuse(from, 'Nothing was typed. Press the button again to type it.', desk);
  else {
    const line = pressed.lineWith(words);
    await answer(from, place, way, desk, (asker) => [line, asker]);
  }
}

const tooOld = 'This button is too old. Ask again with a command, such as /brief.';

/** Answers are their asker's alone, unless nobody else is there. */
function wayTo({ isAlone }: Place): Way {
  return isAlone ? 'open' : 'private';
}

/** A private answer becomes the next one in its place, one that all see stays; `null` for somebody else's. */
function wayFrom(
  { message, ...from }: APIMessageComponentInteraction | APIModalSubmitInteraction,
  place: Place,
): Way | null {
  if (message === undefined) return wayTo(place);
  const owner = askedBy(message);
  const isOwn = owner === null || owner === userOf(from as APIInteraction).id;
  if (isPrivate(message)) return isOwn ? 'in place' : null;
  return place.isAlone ? 'in place' : 'private';
}

type Ask = (asker: Asker) => [Question, Asker];

async function answer(from: APIInteraction, place: Place, way: Way, desk: Desk, ask: Ask): Promise<void> {
  await desk.replies.defer(from, way);
  if (!(await isFirst(from, place, desk))) return;
  await desk.turns.take();
  const answered = await desk.bot.answer(...ask(place.asker));
  await deliver(from, place, way, desk, answered);
}

/** Two processes hear the same where one takes the place of the other; the first response is the same from both. */
async function isFirst({ id }: APIInteraction, { asker }: Place, { memory }: Desk): Promise<boolean> {
  return await memory.take(asker.workspace, `heard ${id}`);
}

async function deliver(
  from: APIInteraction,
  { asker, isAlone }: Place,
  way: Way,
  { memory, replies, log, draw }: Desk,
  { reply, outcome }: Answer,
): Promise<void> {
  try {
    const whole = wholeFiles(reply);
    const text = JSON.stringify(whole);
    const share = isAlone || outcome !== 'answered' ? null : markOf(text);
    const { messages, kept } = renderMessages(whole, { share });
    await memory.keep(asker.workspace, share === null ? kept : [...kept, text]);
    const finished = await Promise.all(messages.map((message) => illustrated(message, draw)));
    await replies.answer(from, finished, way);
  } catch (error) {
    if (isGone(error)) throw error;
    log.error({ err: error, interaction: from.id }, 'An answer could not be shown');
    const reference = currentReference() ?? '';
    const sorry = said(`Sorry, something went wrong on our side. It is logged as ${reference}.`);
    await replies.answer(from, [sorry], way);
  }
}

async function refuse(from: APIInteraction, words: string, { replies }: Desk): Promise<void> {
  await replies.say(from, said(words));
}
