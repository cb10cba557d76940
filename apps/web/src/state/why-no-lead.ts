import { reasonOf } from '../messages/reason.ts';
import { t } from '../messages/t.ts';
import type { Refusal } from './use-command.ts';

/** How long those who lead have to be away, the server alone knows: whoever wants to lead reads what has to be waited for. */
export const whyNoLead = (refusal: Refusal): string =>
  refusal.code === 'forbidden' ? t('leads.tooSoon') : reasonOf(refusal);
