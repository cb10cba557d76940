export type RoomFaultCode = 'server_full' | 'shutting_down' | 'unknown_game' | 'not_joined' | 'internal';

/** A connection that cannot be made: the node or the room is full, is closing, or the game has been erased meanwhile. */
export class RoomFault extends Error {
  override readonly name = 'RoomFault';
  readonly code: RoomFaultCode;
  constructor(code: RoomFaultCode, message: string) {
    super(message);
    this.code = code;
  }
}
