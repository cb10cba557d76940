import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { limits } from '@planning-poker/poker';
import { errorCodes } from '@planning-poker/protocol';
import { parseSync } from 'vite';
import { describe, expect, it } from 'vitest';
import { after } from './en/after.ts';
import { backlog } from './en/backlog.ts';
import { code } from './en/code.ts';
import { confidence } from './en/confidence.ts';
import { connection } from './en/connection.ts';
import { deck } from './en/deck.ts';
import { ended } from './en/ended.ts';
import { figures } from './en/figures.ts';
import { importGame } from './en/import-game.ts';
import { importStories } from './en/import-stories.ts';
import { initial } from './en/initial.ts';
import { invite } from './en/invite.ts';
import { lead } from './en/lead.ts';
import { lookBack } from './en/look-back.ts';
import { menu } from './en/menu.ts';
import { news } from './en/news.ts';
import { pages } from './en/pages.ts';
import { people } from './en/people.ts';
import { reasons } from './en/reasons.ts';
import { settings } from './en/settings.ts';
import { signals } from './en/signals.ts';
import { skip } from './en/skip.ts';
import { start } from './en/start.ts';
import { storyForm } from './en/story-form.ts';
import { storyMore } from './en/story-more.ts';
import { summary } from './en/summary.ts';
import { takeAway } from './en/take-away.ts';
import { timer } from './en/timer.ts';
import type { Message } from './t.ts';

const source = join(import.meta.dirname, '..');
const parts = {
  initial,
  after,
  backlog,
  code,
  confidence,
  connection,
  deck,
  ended,
  figures,
  importGame,
  importStories,
  invite,
  lead,
  lookBack,
  menu,
  news,
  pages,
  people,
  reasons,
  settings,
  signals,
  skip,
  start,
  storyForm,
  storyMore,
  summary,
  takeAway,
  timer,
};
const keys = Object.values(parts).flatMap((part) => Object.keys(part));

/** Where the messages that are loaded later may be said: only in files that come with them. */
const homes: { readonly [Part in Exclude<keyof typeof parts, 'initial'>]: RegExp } = {
  after:
    /^features\/reveal\/(after-reveal|already-done|result|distribution|distribution-table|confidences|figures|goes-on-choice|talk-first|seen-by|settle-bar|settled-notice|estimate-form|reveal-refused|go-on-bar|idle-bar|last-time|use-undo|use-vote-again)\.tsx?$/,
  backlog: /^features\/backlog\/(?!backlog-button|backlog-side)/,
  code: /^ui\/code-form\.tsx$/,
  confidence: /^features\/(deck\/confidence-choice|reveal\/confidences)\.tsx$/,
  connection: /^features\/connection\/line-/,
  deck: /^ui\/deck-/,
  ended: /^features\/ended\//,
  figures: /^messages\/figures\.ts$/,
  importStories: /^features\/backlog\/import\/import-/,
  importGame: /^features\/import\//,
  invite: /^features\/invite\/(invite|copy-link|share-button|qr-code)\.tsx$/,
  lead: /^features\/settings\//,
  lookBack: /^(app\/(look-back|past)-\w+|features\/(activity|rounds|time-machine)\/[\w-]+)\.tsx$/,
  menu: /^features\/menu\/(?!menu-button)/,
  news: /^features\/news\//,
  pages: /^(app\/message-pages|ui\/message-page)\.tsx$/,
  people: /^(features\/people\/(?!people-button)|features\/reveal\/(claim|waited-for)|state\/why-no-lead)/,
  reasons: /^messages\/(rarer-)?reason\.ts$/,
  settings: /^ui\/settings-fields\.tsx$/,
  signals:
    /^features\/(reveal\/nudge-button|table\/(react-button|reaction-choices|reaction-picker|reactions|seat-sheet|signals))\.tsx?$/,
  skip: /^(state\/use-skip\.ts|features\/reveal\/skip-button\.tsx|features\/backlog\/story-actions\.tsx)$/,
  start: /^features\/start\//,
  storyForm: /^ui\/story-form\.tsx$/,
  storyMore: /^features\/story\/(story-details|elsewhere|markdown\/markdown)\.tsx$/,
  summary: /^features\/summary\//,
  takeAway: /^features\/export\//,
  timer: /^features\/timer\/(?!timer-place)/,
};

interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** What ships: no tests, no test helpers, not the catalogue itself. */
const shipped: readonly SourceFile[] = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !/\.test\.|^testing|\/testing\/|^messages\/en\//.test(path))
  .map((path) => ({ path, text: readFileSync(join(source, path), 'utf8') }));

const says = (file: SourceFile, key: string) => file.text.includes(`'${key}'`);

describe('the catalogue', () => {
  it('has each key once', () => {
    expect(keys.filter((key, place) => keys.indexOf(key) !== place)).toEqual([]);
  });

  it('has every key that is said', () => {
    const said = shipped.flatMap(({ text }) => [...text.matchAll(/\bt\(\s*'([^']+)'/g)].map((match) => match[1]));
    expect(said.length).toBeGreaterThan(100);
    expect(said.filter((key) => key !== undefined && !keys.includes(key))).toEqual([]);
  });

  it('has no key that nobody says', () => {
    // What is chosen by a name of the protocol or of the domain is held to those names by reason.test.ts.
    const byName = [
      ...Object.keys(errorCodes).map((code) => `reason.${code}`),
      ...Object.keys(limits).map((limit) => `limit.${limit}`),
    ];
    const own = keys.filter((key) => !byName.includes(key));
    // Of a code of the page's own, it is enough that somebody knows the code.
    const silent = own.filter(
      (key) => !shipped.some((file) => says(file, key) || says(file, key.replace(/^reason\./, ''))),
    );
    expect(silent).toEqual([]);
  });

  it.each(Object.entries(homes))('brings "%s" along wherever it is said', (part, home) => {
    const strangers = Object.keys(parts[part as keyof typeof homes]).flatMap((key) =>
      shipped.filter((file) => says(file, key) && !home.test(file.path)).map(({ path }) => `${key} in ${path}`),
    );
    expect(strangers).toEqual([]);
  });

  it('fills in no name in one plural form that the others have not', () => {
    const messages = Object.values(parts).flatMap((part) => Object.values<Message>(part));
    const uneven = messages.filter((message) => {
      if (typeof message === 'string') return false;
      const known = namesIn(message.other);
      return Object.values(message).some((form) => [...namesIn(form)].some((name) => !known.has(name)));
    });
    expect(uneven).toEqual([]);
  });
});

function namesIn(text: string): ReadonlySet<string> {
  return new Set([...text.matchAll(/\{\w+\}/g)].map(String));
}

describe('the pages', () => {
  const pagesOfTheApp = shipped.filter(({ path }) => path.endsWith('.tsx'));

  it.each(pagesOfTheApp)('say nothing past the catalogue: $path', ({ path, text }) => {
    expect(textsIn(parseSync(path, text, { lang: 'tsx' }).program)).toEqual([]);
  });

  it('would be caught saying something', () => {
    const markup =
      '<p title="Hello">You there {"Away"} {a ? "Yes" : b && "No way"} {`Round ${n}`} <i label={a ? "One" : t("x")} /> {"x"}</p>';
    expect(textsIn(parseSync('x.tsx', `const a = ${markup};`, { lang: 'tsx' }).program).toSorted()).toEqual([
      'Away',
      'Hello',
      'No way',
      'One',
      'Round',
      'Yes',
      'You there',
    ]);
  });

  it('say no message of the server but by the one way that knows when', () => {
    const reading = shipped.filter(({ text }) => /\.message\b(?!['(])/.test(text)).map(({ path }) => path);
    expect(reading.toSorted()).toEqual([
      'features/import/line-of-mistake.ts',
      'messages/rarer-reason.ts',
      'sync/socket-link.ts',
    ]);
  });
});

const spokenAttributes = ['title', 'aria-label', 'aria-description', 'placeholder', 'alt', 'label'];

/** Words in the markup itself, and in attributes that somebody reads or hears. */
function textsIn(node: unknown): readonly string[] {
  if (Array.isArray(node)) return node.flatMap(textsIn);
  if (typeof node !== 'object' || node === null || !('type' in node)) return [];
  return [...ownText(node), ...Object.values(node).flatMap(textsIn)];
}

function ownText(node: object): readonly string[] {
  const { type, value, name, children } = node as {
    type: string;
    value?: unknown;
    name?: { name?: string };
    children?: readonly { readonly type: string }[];
  };
  if (type === 'JSXText') return wordsOf(value);
  if (type === 'JSXAttribute') return spokenAttributes.includes(name?.name ?? '') ? spokenBy(value) : [];
  if (type !== 'JSXElement' && type !== 'JSXFragment') return [];
  return (children ?? []).filter((child) => child.type === 'JSXExpressionContainer').flatMap(spokenBy);
}

/** What an expression comes to in so many words: a string, or what is chosen from strings. */
function spokenBy(node: unknown): readonly string[] {
  if (typeof node !== 'object' || node === null) return [];
  const part = node as { readonly [name: string]: unknown };
  switch (part['type']) {
    case 'Literal':
      return wordsOf(part['value']);
    case 'TemplateLiteral':
      return (part['quasis'] as readonly { value: { cooked: string } }[]).flatMap(({ value }) => wordsOf(value.cooked));
    case 'ConditionalExpression':
      return [part['consequent'], part['alternate']].flatMap(spokenBy);
    case 'LogicalExpression':
      return [part['left'], part['right']].flatMap(spokenBy);
    case 'JSXExpressionContainer':
    case 'ParenthesizedExpression':
      return spokenBy(part['expression']);
    default:
      return [];
  }
}

function wordsOf(value: unknown): readonly string[] {
  return typeof value === 'string' && /\p{L}{2}/u.test(value) ? [value.trim()] : [];
}
