import type { after } from './en/after.ts';
import type { backlog } from './en/backlog.ts';
import type { code } from './en/code.ts';
import type { confidence } from './en/confidence.ts';
import type { connection } from './en/connection.ts';
import type { deck } from './en/deck.ts';
import type { ended } from './en/ended.ts';
import type { figures } from './en/figures.ts';
import type { importGame } from './en/import-game.ts';
import type { importStories } from './en/import-stories.ts';
import { initial } from './en/initial.ts';
import type { invite } from './en/invite.ts';
import type { lead } from './en/lead.ts';
import type { lookBack } from './en/look-back.ts';
import type { menu } from './en/menu.ts';
import type { news } from './en/news.ts';
import type { pages } from './en/pages.ts';
import type { people } from './en/people.ts';
import type { reasons } from './en/reasons.ts';
import type { settings } from './en/settings.ts';
import type { signals } from './en/signals.ts';
import type { skip } from './en/skip.ts';
import type { start } from './en/start.ts';
import type { storyForm } from './en/story-form.ts';
import type { storyMore } from './en/story-more.ts';
import type { summary } from './en/summary.ts';
import type { takeAway } from './en/take-away.ts';
import type { timer } from './en/timer.ts';

/**
 * Everything that a person reads or hears. `{name}` is filled in; `{count}` chooses the plural form. Sentences speak to a
 * person, say what is so and what to do, and end with a full stop; buttons say what they do.
 *
 * A part that is loaded later brings its messages along (`teach`): the first vote does not wait for them.
 */
type English = typeof initial &
  typeof after &
  typeof backlog &
  typeof code &
  typeof confidence &
  typeof connection &
  typeof deck &
  typeof ended &
  typeof figures &
  typeof importGame &
  typeof importStories &
  typeof invite &
  typeof lead &
  typeof lookBack &
  typeof menu &
  typeof news &
  typeof pages &
  typeof people &
  typeof reasons &
  typeof settings &
  typeof signals &
  typeof skip &
  typeof start &
  typeof storyForm &
  typeof storyMore &
  typeof summary &
  typeof takeAway &
  typeof timer;

/** A sentence for each plural form of its `{count}` that the language has. */
type Plural = { readonly [Form in Intl.LDMLPluralRule]?: string } & { readonly other: string };
/** A catalogue's entry: a sentence with `{names}`, or its plural forms. */
export type Message = string | Plural;
export type MessageKey = keyof English;
export type Messages = { readonly [Key in MessageKey]?: Message };

type Value = string | number | readonly string[];
type NamesIn<Text> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | NamesIn<Rest> : never;
type TextOf<Entry> = Entry extends string ? Entry : Entry extends Plural ? Entry[keyof Entry] : never;
type ParamsOf<Key extends MessageKey> = {
  readonly [Name in NamesIn<TextOf<English[Key]>>]: Name extends 'count' ? number : Value;
};
/** The messages that need nothing filled in. */
export type PlainKey = { [Key in MessageKey]: keyof ParamsOf<Key> extends never ? Key : never }[MessageKey];
type Arguments<Key extends MessageKey> = keyof ParamsOf<Key> extends never ? [] : [params: ParamsOf<Key>];

export interface Translator {
  /** Says a message: numbers, lists and plurals as the language writes them. */
  translate<Key extends MessageKey>(key: Key, ...args: Arguments<Key>): string;
  teach(messages: Messages): void;
  /** Is there such a message that needs nothing filled in? */
  knows(key: string): key is PlainKey;
}

export function createTranslator(language: string): Translator {
  const plurals = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
  const lists = new Intl.ListFormat(language, { type: 'conjunction' });
  const catalogue: { [Key in MessageKey]?: Message } = {};

  function written(value: Value): string {
    if (typeof value === 'number') return numbers.format(value);
    return typeof value === 'string' ? value : lists.format(value);
  }

  function textFor(message: Message, count: Value | undefined): string {
    if (typeof message === 'string') return message;
    return (typeof count === 'number' ? message[plurals.select(count)] : null) ?? message.other;
  }

  return {
    translate(key, ...[params]) {
      const values: { readonly [name: string]: Value } = params ?? {};
      // A key without a message is a mistake of ours, held by a test: it shows itself, and nothing else breaks.
      const text = textFor(catalogue[key] ?? key, values['count']);
      return text.replace(/\{(\w+)\}/g, (_, name: string) => written(values[name] ?? ''));
    },
    teach: (messages) => void Object.assign(catalogue, messages),
    knows: (key): key is PlainKey => Object.hasOwn(catalogue, key),
  };
}

const present = createTranslator('en');
present.teach(initial);

/** The present language's message. Every text that a person reads or hears comes from here. */
export const t = present.translate;
export const { teach, knows } = present;
