/** A value with a view of it, for listeners that want to hear of a change once, however many steps it took. */
export interface Cell<Value, View> {
  get(): Value;
  /** Within a `turn` only the last value is told. */
  set(value: Value): void;
  /** As of the end of the last turn. */
  view(): View;
  subscribe(listener: () => void): () => void;
  /** Runs `work`, then tells listeners where the view has changed. Turns nest. */
  turn<Answer>(work: () => Answer): Answer;
}

export function createCell<Value, View extends object>(
  initial: Value,
  toView: (value: Value) => View,
  onListenerError: (error: unknown) => void,
): Cell<Value, View> {
  let value = initial;
  let view = toView(initial);
  let depth = 0;
  const listeners = new Set<() => void>();
  const tell = (): void => {
    const next = toView(value);
    if (isShallowEqual(view, next)) return;
    view = next;
    for (const listener of listeners) {
      try {
        listener();
      } catch (error) {
        onListenerError(error);
      }
    }
  };
  const turn = <Answer>(work: () => Answer): Answer => {
    depth += 1;
    try {
      return work();
    } finally {
      depth -= 1;
      if (depth === 0) tell();
    }
  };
  return {
    get: () => value,
    set: (next) => turn(() => void (value = next)),
    view: () => view,
    subscribe(listener) {
      // A wrapper of its own, so that one listener can subscribe twice and stop each by itself.
      const own = (): void => listener();
      listeners.add(own);
      return () => void listeners.delete(own);
    },
    turn,
  };
}

function isShallowEqual<View extends object>(left: View, right: View): boolean {
  const keys = Object.keys(left) as (keyof View)[];
  return keys.length === Object.keys(right).length && keys.every((key) => Object.is(left[key], right[key]));
}
