import { type CSSProperties, memo } from 'react';
import { t } from '../../messages/t.ts';
import { type Marker, type MarkerKind, shareOf } from './markers.ts';

interface MarkerLineProps {
  readonly markers: readonly Marker[];
  readonly latest: number;
}

/** What stands out, above the slider and at its scale. For the eye: the keys lead from story to story. */
export const MarkerLine = memo(function MarkerLine({ markers, latest }: MarkerLineProps) {
  return (
    <div className="marker-line" aria-hidden="true">
      {markers.map(({ version, kind }) => (
        <i
          key={version}
          className="marker"
          data-kind={kind}
          style={{ '--share': shareOf(version, latest) } as CSSProperties}
        />
      ))}
    </div>
  );
});

/** The shapes, in words. */
export function MarkerLegend() {
  const named: readonly (readonly [MarkerKind, string])[] = [
    ['start', t('machine.starts')],
    ['reveal', t('machine.reveals')],
    ['estimate', t('machine.estimates')],
  ];
  return (
    <p className="marker-legend" aria-hidden="true">
      {named.map(([kind, words]) => (
        <span key={kind}>
          <i className="marker" data-kind={kind} /> {words}
        </span>
      ))}
    </p>
  );
}
