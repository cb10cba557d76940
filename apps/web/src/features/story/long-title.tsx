import { useLayoutEffect, useRef, useState } from 'react';

/** A title that may be longer than its two lines: where it is, pressing it unfolds it, and folds it again. */
export function LongTitle({ title }: { readonly title: string }) {
  const words = useRef<HTMLSpanElement>(null);
  const [whole, setWhole] = useState(false);
  const [cut, setCut] = useState(false);
  useLayoutEffect(() => {
    const element = words.current;
    if (element === null || whole) return undefined;
    const measure = () => setCut(element.scrollHeight > element.clientHeight);
    measure();
    const resized = new ResizeObserver(measure);
    resized.observe(element);
    return () => resized.disconnect();
  }, [title, whole, cut]);
  const text = (
    <span ref={words} className="story-title-words" data-whole={whole}>
      {title}
    </span>
  );
  if (!cut) return text;
  return (
    <button type="button" className="story-title-button" aria-expanded={whole} onClick={() => setWhole(!whole)}>
      {text}
    </button>
  );
}
