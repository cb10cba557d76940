import { t } from '../../messages/t.ts';
import { useGame } from '../../state/game-context.tsx';
import { select } from '../../state/selectors.ts';
import { shortList } from '../../state/short-list.ts';
import { useLeaders } from '../../state/use-leaders.ts';
import { Button } from '../../ui/button.tsx';

/** "Ana and you lead this game"; where none of them is here, the way to do it oneself. */
export function WhoLeads({ onClaim }: { readonly onClaim: () => void }) {
  const { all, here } = useLeaders();
  const me = useGame(select.me);
  const others = all.filter(({ playerId }) => playerId !== me).map(({ name }) => name);
  const lead = others.length < all.length;
  if (lead && others.length === 0) return <p className="people-leads">{t('people.youLead')}</p>;
  const names = [...shortList(others), ...(lead ? [t('youInSentence')] : [])];
  return (
    <>
      {all.length > 0 && (
        <p className="people-leads">
          {all.length === 1 ? t('people.leadsAlone', { names }) : t('people.leadTogether', { names })}
        </p>
      )}
      {here.length === 0 && (
        <div className="people-claim">
          <p>{t('leads.nobody')}</p>
          <Button look="primary" onClick={onClaim}>
            {t('leads.claim')}
          </Button>
        </div>
      )}
    </>
  );
}
