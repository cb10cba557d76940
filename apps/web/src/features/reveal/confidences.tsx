import type { Round } from '@planning-poker/poker';
import { confidence } from '../../messages/en/confidence.ts';
import { t, teach } from '../../messages/t.ts';
import { confidencesOf } from '../../state/confidences.ts';
import { useGame } from '../../state/game-context.tsx';
import { namesInOrder } from '../../state/names-in-order.ts';
import { select } from '../../state/selectors.ts';
import { shortList } from '../../state/short-list.ts';

teach(confidence);

/** Who was how sure, where anybody said it; those who were not are worth listening to. */
export function Confidences({ round }: { readonly round: Round }) {
  const players = useGame(select.players);
  const confidences = confidencesOf(round);
  if (confidences === null) return null;
  const lines = [
    { name: t('confidence.high'), who: confidences.high },
    { name: t('confidence.medium'), who: confidences.medium },
    { name: t('confidence.low'), who: confidences.low },
  ].filter(({ who }) => who.length > 0);
  return (
    <dl className="confidences">
      {lines.map(({ name, who }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{t('result.names', { names: shortList(namesInOrder(who, players)) })}</dd>
        </div>
      ))}
    </dl>
  );
}
