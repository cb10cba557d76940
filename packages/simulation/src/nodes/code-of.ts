import type { ErrorCode } from '@planning-poker/protocol';
import { RoomFault, StoreFault } from '@planning-poker/sync';

/** Faults of the world and of a full or closing node are answers; anything else is our mistake and fails the seed. */
export function codeOf(error: unknown): ErrorCode {
  if (error instanceof StoreFault) return 'storage_unavailable';
  if (error instanceof RoomFault) return error.code;
  throw error;
}
