import fc from 'fast-check';

/** An object that says yes until it is read, and throws then. */
function trap(): object {
  const fail = (): never => {
    throw new Error('trapped');
  };
  return new Proxy({}, { get: fail, getPrototypeOf: fail, has: fail, ownKeys: fail, getOwnPropertyDescriptor: fail });
}

function revoked(target: object): object {
  const { proxy, revoke } = Proxy.revocable(target, {});
  revoke();
  return proxy;
}

function nested(levels: number, wrap: (inner: unknown) => unknown): unknown {
  let value: unknown = 1;
  for (let level = 0; level < levels; level += 1) value = wrap(value);
  return value;
}

function cyclic(): object {
  const value: { [key: string]: unknown } = { type: 'sync' };
  value['payload'] = value;
  return value;
}

function endless(): object {
  return new Proxy(
    {},
    {
      get: () => endless(),
      ownKeys: () => ['payload'],
      getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
    },
  );
}

/** What no JSON holds, and what JSON should not: each made anew, since some can be read only once. */
export const hostileMakers: { readonly [name: string]: () => unknown } = {
  undefined: () => undefined,
  symbol: () => Symbol('x'),
  bigint: () => 1n,
  function: () => trap,
  NaN: () => Number.NaN,
  trap,
  'revoked object': () => revoked({}),
  'revoked list': () => revoked([]),
  cyclic,
  'endless proxy': endless,
  'throwing getter': () => ({
    get type(): string {
      throw new Error('trapped');
    },
  }),
  'throwing toString': () => ({ type: { toString: trap, [Symbol.toPrimitive]: trap } }),
  Buffer: () => Buffer.from('{}'),
  ArrayBuffer: () => new ArrayBuffer(64),
  'typed list': () => new Uint8Array(1_000_000),
  Map: () => new Map([['type', 'sync']]),
  Date: () => new Date(0),
  Error: () => new Error('no'),
  'class instance': () =>
    new (class Message {
      readonly type = 'sync';
    })(),
  'deep object': () => nested(10_000, (inner) => ({ payload: inner })),
  'deep list': () => nested(10_000, (inner) => [inner]),
  'long list': () => Array.from({ length: 20_000 }, () => ({})),
  'sparse list': () => Object.assign([], { length: 4_000_000_000 }),
  'wide object': () => Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`field${index}`, index])),
  'many lists': () => Array.from({ length: 100 }, () => Array.from({ length: 1_000 }, () => 0)),
  'own __proto__': () => JSON.parse('{"__proto__": {"type": "sync"}, "payload": {"__proto__": []}}') as unknown,
  'no prototype': () => Object.create(null) as unknown,
  'inherited fields': () => Object.create({ type: 'sync', version: 1 }) as unknown,
};

const envelopeField = fc.constantFrom('type', 'correlationId', 'timestamp', 'version', 'payload');

/**
 * Makers of anything at all: what fast-check calls anything, the hostile things above, and them inside of an envelope. Makers, since
 * fast-check looks at a value that it is given, and some throw then.
 */
export const anything: fc.Arbitrary<() => unknown> = fc.oneof(
  fc
    .anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withSet: true,
      withTypedArray: true,
      withSparseArray: true,
      withNullPrototype: true,
      withObjectString: true,
    })
    .map((value) => () => value),
  fc.jsonValue().map((value) => () => value),
  fc.constantFrom(...Object.values(hostileMakers)),
  fc.tuple(envelopeField, fc.constantFrom(...Object.values(hostileMakers))).map(([field, make]) => {
    const message = { type: 'submitVote', correlationId: 'c1', timestamp: 1, version: 1, payload: {} };
    return () => ({ ...message, [field]: make() });
  }),
);
