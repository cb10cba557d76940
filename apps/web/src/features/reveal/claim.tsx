import { people } from '../../messages/en/people.ts';
import { t, teach } from '../../messages/t.ts';
import { useCommand } from '../../state/use-command.ts';
import { whyNoLead } from '../../state/why-no-lead.ts';
import { Button } from '../../ui/button.tsx';

teach(people);

/** Where nobody who leads is here: the way to lead oneself. */
export function Claim() {
  const command = useCommand();
  return (
    <>
      <p className="bar-leads">{t('leads.nobody')}</p>
      <Button look="soft" onClick={() => void command({ type: 'claimFacilitation' }, whyNoLead)}>
        {t('leads.claim')}
      </Button>
    </>
  );
}
