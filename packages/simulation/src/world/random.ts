/**
 * Seeded random (sfc32) with named forks. A fork depends on the seed and its path of names alone, never on how much its
 * parent has drawn: so a world from which a fault or a person is taken away draws the same everywhere else, and shrinking works.
 */
export class Random {
  readonly path: string;
  #a: number;
  #b: number;
  #c: number;
  #counter: number;

  constructor(path: string) {
    this.path = path;
    const mix = splitMix(hashOf(path));
    this.#a = mix();
    this.#b = mix();
    this.#c = mix();
    this.#counter = 1;
    for (let round = 0; round < 12; round += 1) this.bits();
  }

  fork(name: string): Random {
    return new Random(`${this.path}/${name}`);
  }

  /** 32 random bits, as an unsigned integer */
  bits(): number {
    const sum = (((this.#a + this.#b) | 0) + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = ((this.#c << 21) | (this.#c >>> 11)) + sum;
    this.#c |= 0;
    return sum >>> 0;
  }

  /** [0, 1) */
  unit(): number {
    return this.bits() / 0x1_0000_0000;
  }

  /** An integer of [minimum, maximum]. */
  int(minimum: number, maximum: number): number {
    return minimum + Math.floor(this.unit() * (maximum - minimum + 1));
  }

  chance(probability: number): boolean {
    return this.unit() < probability;
  }

  pick<Item>(items: readonly Item[]): Item {
    const item = items[Math.floor(this.unit() * items.length)];
    if (item === undefined) throw new RangeError(`nothing to pick from at ${this.path}`);
    return item;
  }

  /** One of the keys, each as likely as its weight says. */
  weighted<Key extends string>(weights: Readonly<Partial<Record<Key, number>>>): Key {
    const entries = Object.entries(weights) as [Key, number][];
    const total = entries.reduce((sum, [, weight]) => sum + weight, 0);
    let rest = this.unit() * total;
    for (const [key, weight] of entries) {
      rest -= weight;
      if (rest < 0) return key;
    }
    throw new RangeError(`no weight above zero at ${this.path}`);
  }

  /** Exponentially distributed, with this mean, at most 8 times the mean: the gaps of a memoryless process. */
  gap(mean: number): number {
    return Math.min(-Math.log(1 - this.unit()) * mean, mean * 8);
  }

  /** 96 random bits of [A-Za-z0-9_-] */
  id(): string {
    let text = '';
    for (let word = 0; word < 3; word += 1) {
      let bits = this.bits();
      for (let place = 0; place < 5; place += 1) {
        text += ALPHABET.charAt(bits & 63);
        bits >>>= 6;
      }
    }
    return text;
  }
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

function splitMix(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e37_79b9) | 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x21f0_aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a_2d97);
    return (mixed ^ (mixed >>> 15)) | 0;
  };
}

/** FNV-1a over UTF-16 code units, finished so that near names lie far apart. */
export function hashOf(text: string, start = 0x811c_9dc5): number {
  let hash = start;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x0100_0193);
  }
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b_3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}
