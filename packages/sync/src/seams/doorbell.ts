/** Tells other nodes that a game's log has moved. It may lose, double and delay: a poll heals what it loses. */
export interface Doorbell {
  ring(gameId: string, gameVersion: number): void;
  /** Returns the function that stops listening. */
  listen(gameId: string, onRing: (gameVersion: number) => void): () => void;
}
