import type { ObservedEvent, Observer } from '@planning-poker/sync';
import { gameInLogs, type Log } from './logger.ts';
import type { Metrics } from './metrics.ts';

/** Whoever keeps an eye on the store. */
export interface StoreWatch {
  failed(): void;
  recovered(): void;
}

const MS_PER_SECOND = 1_000;

/** Turns what rooms see themselves do into figures and log lines; `moved` hears of every game that has moved. */
export function createRoomObserver(
  metrics: Metrics,
  log: Log,
  store: StoreWatch,
  moved: (gameId: string) => void,
): Observer {
  return {
    on(event) {
      metrics.observed.add(event.type);
      if (event.type === 'batchCommitted') {
        metrics.batchCommands.observe(event.commands);
        metrics.batchSeconds.observe(event.durationMs / MS_PER_SECOND);
        store.recovered();
        if (event.events > 0) moved(event.gameId);
      } else if (event.type === 'storeRecovered') store.recovered();
      else if (event.type === 'storeUnavailable' || event.type === 'unknownOutcome') store.failed();
      logEvent(log, event);
    },
  };
}

/** Loud is what an operator should look at; what is everyday stays silent. */
function logEvent(log: Log, event: ObservedEvent): void {
  const game = () => gameInLogs(event.gameId);
  if (event.type === 'invariantViolation')
    log.error({ game: game(), err: event.cause }, `A room broke its own rule and is loaded anew: ${event.message}`);
  else if (event.type === 'storeUnavailable')
    log.warn({ game: game(), reason: event.message }, 'The store does not take changes.');
  else if (event.type === 'unknownOutcome')
    log.warn({ game: game(), attempt: event.attempt }, 'The store cannot say whether it wrote; the log is read.');
  else if (event.type === 'snapshotFailed')
    log.warn({ game: game(), reason: event.message }, 'A snapshot was not saved.');
  else if (event.type === 'deliveryFailure')
    log.warn({ game: game(), versions: event.versions }, 'A connection that did not answer was closed.');
  else if (event.type === 'roomUnloaded' && event.reason !== 'shutdown')
    log.debug({ game: game(), reason: event.reason }, 'A game left memory.');
}
