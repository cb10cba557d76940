/** A browser's `caches`, in memory: as much of them as a shell uses, with the same order and the same all or nothing. */
export class CacheShelf {
  readonly #caches = new Map<string, Map<string, Response>>();
  readonly #fetch: (request: Request) => Promise<Response>;

  constructor(fetch: (request: Request) => Promise<Response>) {
    this.#fetch = fetch;
  }

  get names(): readonly string[] {
    return [...this.#caches.keys()];
  }

  urlsIn(name: string): readonly string[] {
    return [...(this.#caches.get(name)?.keys() ?? [])];
  }

  keys(): Promise<string[]> {
    return Promise.resolve([...this.names]);
  }

  delete(name: string): Promise<boolean> {
    return Promise.resolve(this.#caches.delete(name));
  }

  open(name: string): Promise<Cache> {
    const held = this.#caches.get(name) ?? new Map<string, Response>();
    this.#caches.set(name, held);
    const cache = {
      match: (request: RequestInfo | URL, options?: CacheQueryOptions) =>
        Promise.resolve(held.get(urlOf(request, options?.ignoreSearch))?.clone()),
      put: (request: RequestInfo | URL, response: Response) => Promise.resolve(void held.set(urlOf(request), response)),
      addAll: (requests: Iterable<Request>) => this.#addAll(held, [...requests]),
    };
    return Promise.resolve(cache as unknown as Cache);
  }

  async #addAll(held: Map<string, Response>, requests: readonly Request[]): Promise<void> {
    const answers = await Promise.all(requests.map((request) => this.#fetch(request)));
    if (answers.some(({ ok }) => !ok)) throw new TypeError('Request failed');
    requests.forEach(({ url }, index) => {
      const answer = answers[index];
      if (answer !== undefined) held.set(url, answer);
    });
  }
}

function urlOf(request: RequestInfo | URL, ignoreSearch = false): string {
  const url = typeof request === 'string' ? request : 'url' in request ? request.url : request.href;
  return ignoreSearch ? url.replace(/\?.*$/, '') : url;
}
