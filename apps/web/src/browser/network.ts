/** false: the device itself has no network. true says little: there may be a network that leads nowhere. */
export function isOnline(): boolean {
  return navigator.onLine;
}

/** Calls back when the device gets or loses its network; returns the function that stops it. */
export function watchNetwork(changed: (online: boolean) => void): () => void {
  const onChange = (): void => changed(isOnline());
  for (const type of ['online', 'offline']) addEventListener(type, onChange);
  return () => {
    for (const type of ['online', 'offline']) removeEventListener(type, onChange);
  };
}
