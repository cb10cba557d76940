import { expect, test } from 'vitest';
import { Presence } from './presence.ts';

const limits = { presenceGraceMs: 20, claimAfterMs: 60 };

function presenceOf(
  members: readonly string[],
  facilitators: readonly string[],
  now = 1_000,
  quietSince = now,
): Presence {
  const presence = new Presence(limits, now, quietSince);
  presence.follow(members, facilitators, quietSince);
  return presence;
}

test('[D10] somebody is connected while they have a connection, however many', () => {
  const presence = presenceOf(['ana', 'ben'], []);
  presence.arrive('ana', 1_001);
  presence.arrive('ana', 1_002);
  presence.depart('ana', 1_003);
  expect(presence.connected()).toEqual(['ana']);
  presence.depart('ana', 1_004);
  expect(presence.connected()).toEqual([]);
});

test('[D4] who has gone is counted until the grace is over', () => {
  const presence = presenceOf(['ana'], []);
  presence.arrive('ana', 1_000);
  presence.depart('ana', 2_000);
  expect([...presence.context(2_019).connected]).toEqual(['ana']);
  expect(presence.nextExpiry()).toBe(2_020);
  expect([...presence.context(2_020).connected]).toEqual([]);
  expect(presence.nextExpiry()).toBeNull();
});

test('[D4] who comes back within the grace has never been away', () => {
  const presence = presenceOf(['ana'], []);
  presence.arrive('ana', 1_000);
  presence.depart('ana', 2_000);
  presence.arrive('ana', 2_010);
  expect([...presence.context(9_000).connected]).toEqual(['ana']);
});

test('[D4] after a load the grace begins anew for everybody', () => {
  const presence = presenceOf(['ana', 'ben'], [], 5_000);
  presence.arrive('ana', 5_001);
  expect([...presence.context(5_001).connected].toSorted()).toEqual(['ana', 'ben']);
  expect([...presence.context(5_020).connected]).toEqual(['ana']);
});

test('[D4] [D10] after a load nobody is waited for, and none leads, who was gone for long before it', () => {
  const presence = presenceOf(['ana', 'ben'], ['ana'], 5_000, 4_930);
  expect([...presence.context(5_000).connected]).toEqual([]);
  expect(presence.isClaimable(5_000)).toBe(true);
  presence.arrive('ana', 5_000);
  expect(presence.isClaimable(5_000)).toBe(false);
});

test('[D11] who has gone within the grace is counted, and is not online', () => {
  const presence = presenceOf(['ana', 'ben'], []);
  presence.arrive('ana', 1_001);
  const { connected, online } = presence.context(1_002);
  expect([online?.has('ana'), online?.has('ben')]).toEqual([true, false]);
  expect([...connected].toSorted()).toEqual(['ana', 'ben']);
});

test('[D4] a new member without a connection counts as just gone', () => {
  const presence = presenceOf(['ana'], []);
  expect([...presence.context(1_020).connected]).toEqual([]);
  presence.follow(['ana', 'ben'], [], 3_000);
  expect([...presence.context(3_000).connected]).toEqual(['ben']);
  expect(presence.nextExpiry()).toBe(3_020);
});

test('[W15] who is a member no more is not present, and is told of', () => {
  const presence = presenceOf(['ana', 'ben'], []);
  presence.arrive('ana', 1_000);
  presence.arrive('ben', 1_000);
  const { revision } = presence;
  expect(presence.follow(['ben'], [], 1_500)).toEqual(['ana']);
  expect(presence.connected()).toEqual(['ben']);
  expect([...presence.context(1_500).connected]).toEqual(['ben']);
  expect(presence.revision).toBeGreaterThan(revision);
  presence.depart('ana', 1_600);
  expect(presence.connected()).toEqual(['ben']);
});

test('[R2] every change has a higher revision, whatever the clock does', () => {
  const presence = presenceOf(['ana', 'ben'], []);
  const revisions = [presence.revision];
  presence.arrive('ana', 1_100);
  revisions.push(presence.revision);
  presence.arrive('ben', 1_100);
  revisions.push(presence.revision);
  presence.depart('ben', 500);
  revisions.push(presence.revision);
  expect(revisions).toEqual([...new Set(revisions)].toSorted((left, right) => left - right));
  expect(presenceOf([], [], 9_000).revision).toBeGreaterThan(presence.revision);
});

test('[R2] a second connection of the same player changes nothing that is told', () => {
  const presence = presenceOf(['ana'], []);
  presence.arrive('ana', 1_100);
  const { revision } = presence;
  presence.arrive('ana', 1_200);
  expect(presence.revision).toBe(revision);
  expect(JSON.parse(presence.payloadText())).toEqual({ revision, connected: ['ana'] });
});

test('[D10] facilitation can be claimed after nobody who leads has been connected for the claim time', () => {
  const presence = presenceOf(['ana', 'ben'], ['ana']);
  expect(presence.isClaimable(1_059)).toBe(false);
  expect(presence.isClaimable(1_060)).toBe(true);
  presence.arrive('ana', 2_000);
  expect(presence.isClaimable(9_000)).toBe(false);
  presence.depart('ana', 9_000);
  expect(presence.isClaimable(9_059)).toBe(false);
  expect(presence.isClaimable(9_060)).toBe(true);
});

test('[D10] another facilitator who is there, or who is made one, ends the claim time', () => {
  const presence = presenceOf(['ana', 'ben'], ['ana']);
  presence.arrive('ben', 1_000);
  expect(presence.isClaimable(5_000)).toBe(true);
  presence.follow(['ana', 'ben'], ['ana', 'ben'], 5_000);
  expect(presence.isClaimable(9_000)).toBe(false);
  presence.follow(['ana', 'ben'], ['ana'], 9_000);
  expect(presence.isClaimable(9_059)).toBe(false);
  expect(presence.isClaimable(9_060)).toBe(true);
});
