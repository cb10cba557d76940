/** What a part of the referee says where something must not be: the rule, and why. */
export type Objection = (holds: boolean, rule: string, message: () => string) => void;

/** What surrounded a decision and is not in the log, as far as it is certain. */
export interface Circumstances {
  /** the version on which the deciding node began its batch */
  readonly decidedOn: number;
  /** somebody asked for a reveal though others are waited for */
  readonly isForced: boolean;
  /** certainly connected to the deciding node */
  isConnected(playerId: string): boolean;
  /** certainly connected to it, or gone for less than the presence grace */
  isCounted(playerId: string): boolean;
}

export const nothingCertain: Circumstances = {
  decidedOn: 0,
  isForced: false,
  isConnected: () => false,
  isCounted: () => false,
};
