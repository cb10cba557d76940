import { type DragEvent, useCallback, useState } from 'react';
import { t } from '../../messages/t.ts';
import { useNotices } from '../../state/notices.tsx';
import { decodeText } from './import/decode-text.ts';

/** Megabytes: a thousand stories with descriptions are one or two. */
const mostMegabytes = 16;

interface Dropped {
  readonly over: boolean;
  /** For the element that takes the drop. */
  readonly zone: {
    readonly onDragOver: (event: DragEvent) => void;
    readonly onDragLeave: (event: DragEvent) => void;
    readonly onDrop: (event: DragEvent) => void;
  };
  readonly readFile: (file: File) => Promise<void>;
}

/** A file or a text that is dropped here, or a file that was chosen, as text. */
export function useDropped(onText: (text: string) => void): Dropped {
  const [over, setOver] = useState(false);
  const { say } = useNotices();
  const readFile = useCallback(
    async (file: File) => {
      if (file.size > mostMegabytes * 1_000_000) {
        say(t('backlog.fileTooBig', { most: mostMegabytes }), { tone: 'bad' });
        return;
      }
      try {
        onText(decodeText(new Uint8Array(await file.arrayBuffer())));
      } catch {
        say(t('backlog.fileUnreadable'), { tone: 'bad' });
      }
    },
    [onText, say],
  );
  return {
    over,
    readFile,
    zone: {
      onDragOver(event) {
        if (!event.dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        setOver(true);
      },
      onDragLeave(event) {
        const into = event.relatedTarget;
        if (!(into instanceof Node && event.currentTarget.contains(into))) setOver(false);
      },
      onDrop(event) {
        const [file] = event.dataTransfer.files;
        setOver(false);
        if (file === undefined) return;
        event.preventDefault();
        void readFile(file);
      },
    },
  };
}
