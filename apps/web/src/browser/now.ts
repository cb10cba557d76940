/** ms since 1970, as this device has it: for people to read, never for an order of events. */
export function nowMs(): number {
  return Date.now();
}
