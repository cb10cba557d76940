import { describe, expect, test } from 'vitest';
import { readScenario } from './read-scenario.ts';

const scenario = (change: object): string =>
  JSON.stringify({ name: 'a', title: 'A', players: [{ name: 'Ana' }], ...change });

function messageOf(text: string): string {
  const read = readScenario(text, 'mine.json');
  return read.ok ? 'it was read' : read.message;
}

describe('a scenario file', () => {
  test('is read with its defaults', () => {
    const read = readScenario(scenario({ steps: [{ do: 'vote', who: 'Ana', card: '5' }] }));
    expect(read).toMatchObject({
      ok: true,
      value: { lasts: 0, rules: [], expect: {}, simulation: { nodes: 1, faults: {} } },
    });
  });

  test('that is no JSON is refused with the place', () => {
    expect(messageOf('{"name": ')).toMatch(/^mine.json is no JSON: SyntaxError/);
  });

  test.each([
    [{ steps: [{ do: 'vote', who: 'Ana' }] }, 'steps[0].card'],
    [{ steps: [{ do: 'fly', who: 'Ana' }] }, 'steps[0].do'],
    [{ steps: [{ do: 'vote', who: 'Ana', card: '5', cards: 1 }] }, 'Unrecognized key: "cards"'],
    [{ steps: [{ do: 'reload', who: 'Ana', gets: 'accepted' }] }, 'Unrecognized key: "gets"'],
    [{ steps: [{ do: 'crashNode', gets: 'accepted' }] }, 'Unrecognized key: "gets"'],
    [{ steps: [{ do: 'wait', for: 1, gets: 'accepted' }] }, 'Unrecognized key: "gets"'],
    [{ steps: [{ do: 'claim', who: 'Ana', within: 1 }] }, 'say what it gets'],
    [{ players: [] }, 'players'],
    [{ name: 'No Spaces' }, 'must be of a-z, 0-9 and -'],
    [{ rules: ['X1'] }, 'must be a rule of docs/spec.md'],
    [{ simulation: { faults: { gremlins: 1 } } }, 'simulation.faults'],
    [{ players: [{ name: 'Ana', habit: 'sleeper' }] }, 'players[0].habit'],
    [{ expect: { stories: { One: { status: 'done' } } } }, 'expect.stories.One.status'],
  ])('that is wrong in %j says where: %s', (change, where) => {
    expect(messageOf(scenario(change))).toContain(where);
  });

  test('that names somebody who is not among the players says who, and at which step', () => {
    const message = messageOf(scenario({ steps: [{ do: 'remove', who: 'Ana', whom: 'Zoe' }] }));
    expect(message).toContain('Zoe is not among the players (Ana)');
    expect(message).toContain('steps[0] (remove)');
  });
});
