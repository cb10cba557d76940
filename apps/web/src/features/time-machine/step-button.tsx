/** Strokes on a 24 x 24 grid; they turn with the direction of the writing. */
const paths = {
  storyBefore: 'M18 6l-8 6 8 6zM6 6v12',
  back: 'M15 5l-7 7 7 7',
  play: 'M8 5l11 7-11 7z',
  pause: 'M8 5v14M16 5v14',
  on: 'M9 5l7 7-7 7',
  storyAfter: 'M6 6l8 6-8 6zM18 6v12',
} as const;

interface StepButtonProps {
  readonly icon: keyof typeof paths;
  readonly label: string;
  readonly onClick: () => void;
}

export function StepButton({ icon, label, onClick }: StepButtonProps) {
  return (
    <button type="button" className="icon-button step-button" aria-label={label} title={label} onClick={onClick}>
      <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
        <path d={paths[icon]} />
      </svg>
    </button>
  );
}
