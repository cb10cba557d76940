import { en } from './en.ts';

/** A sentence for each plural form of its `{count}` that the language has. */
type Plural = { readonly [Form in Intl.LDMLPluralRule]?: string } & { readonly other: string };
/** A catalogue's entry: a sentence with `{names}`, or its plural forms. */
export type Message = string | Plural;
export type Catalogue = { readonly [Key in MessageKey]: Message };
export type MessageKey = keyof typeof en;

type Value = string | number | readonly string[];
type NamesIn<Text> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | NamesIn<Rest> : never;
type TextOf<Entry> = Entry extends string ? Entry : Entry extends Plural ? Entry[keyof Entry] : never;
type ParamsOf<Key extends MessageKey> = {
  readonly [Name in NamesIn<TextOf<(typeof en)[Key]>>]: Name extends 'count' ? number : Value;
};
/** The messages that need nothing filled in. */
export type PlainKey = { [Key in MessageKey]: keyof ParamsOf<Key> extends never ? Key : never }[MessageKey];
type Arguments<Key extends MessageKey> = keyof ParamsOf<Key> extends never ? [] : [params: ParamsOf<Key>];

/** Says a message of the catalogue: numbers, lists and plurals as the language writes them. */
export function createTranslator(language: string, catalogue: Catalogue) {
  const plurals = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
  const lists = new Intl.ListFormat(language, { type: 'conjunction' });

  function written(value: Value): string {
    if (typeof value === 'number') return numbers.format(value);
    return typeof value === 'string' ? value : lists.format(value);
  }

  return function translate<Key extends MessageKey>(key: Key, ...[params]: Arguments<Key>): string {
    const values: { readonly [name: string]: Value } = params ?? {};
    const message: Message = catalogue[key];
    const text = typeof message === 'string' ? message : formOf(message, plurals, values['count']);
    return text.replace(/\{(\w+)\}/g, (_, name: string) => written(values[name] ?? ''));
  };
}

function formOf(message: Plural, plurals: Intl.PluralRules, count: Value | undefined): string {
  if (typeof count !== 'number') return message.other;
  return message[plurals.select(count)] ?? message.other;
}

/** The present language's. Every text that a person reads or hears comes from here. */
export const t = createTranslator('en', en);
