import type { Command } from '@planning-poker/poker';
import type { StoredEvent } from '@planning-poker/sync';

type Fields = Readonly<Record<string, unknown>>;

/** [R3] What a command has brought about is what it asked for: null, or in words how it is not. Of most commands the event's type says all, or nobody can read it off. */
export function alteredContent(command: Command, event: Pick<StoredEvent, 'data' | 'actor'>): string | null {
  const data = event.data as Fields;
  for (const [field, asked] of Object.entries(askedContent(command, data, event.actor))) {
    const written = field === 'seconds' ? secondsOf(data) : data[field];
    if (written !== asked) return `${field} is ${JSON.stringify(written)}, asked was ${JSON.stringify(asked)}`;
  }
  return null;
}

type Contents = {
  readonly [Type in Command['type']]?: (
    command: Extract<Command, { readonly type: Type }>,
    data: Fields,
    actor: string | null,
  ) => Fields;
};

const contents: Contents = {
  submitVote: ({ storyId, round, card, confidence }) => ({ storyId, round, card, confidence }),
  sendReaction: ({ emoji, playerId = null }) => ({ emoji: emoji.trim(), playerId }),
  renamePlayer: ({ name }) => ({ name: name.trim().normalize('NFC') }),
  changeRole: ({ role, playerId }, _data, actor) => ({ role, playerId: playerId ?? actor }),
  acceptEstimate: ({ storyId, estimate }) => ({ storyId, estimate: estimate.trim() }),
  startTimer: ({ seconds }) => ({ seconds }),
  // Of what was so already (D20) nothing is written.
  editStory: ({ storyId, title, notes }, data) => ({
    storyId,
    ...('title' in data ? { title: title?.trim() } : {}),
    ...('notes' in data ? { notes: notes?.trim() } : {}),
  }),
};

function askedContent(command: Command, data: Fields, actor: string | null): Fields {
  const contentOf = contents[command.type] as
    | ((command: Command, data: Fields, actor: string | null) => Fields)
    | undefined;
  return contentOf?.(command, data, actor) ?? {};
}

function secondsOf({ startedAt, endsAt }: Fields): number {
  return (Number(endsAt) - Number(startedAt)) / 1000;
}
