import { describe, expect, it } from 'vitest';
import { httpExamples } from './documents/examples.ts';
import { parseCreatedGame, parseGameSummary, parseHistoryPage, parsePastState } from './http-responses.ts';

describe('an answer over HTTP', () => {
  it('is read as the examples show it', () => {
    expect(parseCreatedGame(httpExamples.created)).toEqual({ ok: true, value: httpExamples.created });
    expect(parseGameSummary(httpExamples.summary)).toEqual({ ok: true, value: httpExamples.summary });
    expect(parseHistoryPage(httpExamples.history)).toEqual({ ok: true, value: httpExamples.history });
    expect(parsePastState(httpExamples.state)).toEqual({ ok: true, value: httpExamples.state });
  });

  it('[W3] may say more than is known: that is passed over', () => {
    expect(parseCreatedGame({ ...httpExamples.created, region: 'eu' })).toEqual({
      ok: true,
      value: httpExamples.created,
    });
    expect(parseGameSummary({ ...httpExamples.summary, mood: 'good' })).toEqual({
      ok: true,
      value: httpExamples.summary,
    });
  });

  it('is refused where its own fields are wrong', () => {
    expect(parseCreatedGame({ gameId: 'x' }).ok).toBe(false);
    expect(parseGameSummary({ ...httpExamples.summary, deck: 'fibonacci' }).ok).toBe(false);
    expect(parseHistoryPage({ ...httpExamples.history, events: [{}] }).ok).toBe(false);
    expect(parseHistoryPage({ ...httpExamples.history, next: undefined }).ok).toBe(false);
    expect(parsePastState({ version: 3, game: null }).ok).toBe(false);
  });
});
