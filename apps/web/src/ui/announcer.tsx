import { useEffect, useRef, useState } from 'react';
import { after, monotonicMs } from '../browser/timers.ts';

const gapMs = 2_000;

/** Tells screen readers the newest text, politely and at most every two seconds: fifty votes in a row are one sentence. */
export function Announcer({ text }: { readonly text: string }) {
  const [said, setSaid] = useState('');
  const saidAt = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    const waitMs = Math.max(0, saidAt.current + gapMs - monotonicMs());
    return after(waitMs, () => {
      saidAt.current = monotonicMs();
      setSaid(text);
    });
  }, [text]);
  return (
    <p role="status" className="sr-only">
      {said}
    </p>
  );
}
