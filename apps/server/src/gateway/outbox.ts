import { frameLength, writeFrame } from './web-socket-frame.ts';
import type { WirePacket } from './wire-message.ts';

/** The transport of one connection: engine.io's socket, as much of it as is used. */
export interface Wire {
  /** `writable`: all that was written has gone to the network; else it takes no more, and what is written waits. */
  readonly transport: { readonly name: string; readonly writable: boolean };
  /** `wrote` is called when the packet has gone to the network. */
  write(packet: string, options: PacketOptions, wrote?: () => void): unknown;
  /** `discard`: what is not written yet is thrown away, for a peer that does not read. */
  close(discard?: boolean): unknown;
}

/** What engine.io is told of a packet: not to compress it, and its WebSocket frame, where that is there already. */
export interface PacketOptions {
  readonly compress: false;
  /** Written to the WebSocket as it stands. Socket.IO's own broadcasts use the same option. */
  readonly wsPreEncodedFrame?: readonly [Buffer];
}

const PLAIN: PacketOptions = { compress: false };
/** What may wait for a peer that does not read, before nothing more is added [S9]: several times what a room leaves unanswered. */
const MOST_WAITING_BYTES = 1_048_576;

/**
 * What one connection is to be sent in this turn of the event loop. An answer and the events that come with it, often of several
 * commands, leave in one write: one system call instead of one for each, which is most of what a message costs.
 */
export class Outbox {
  readonly #wire: Wire;
  #packets: WirePacket[] = [];
  #waitingBytes = 0;

  constructor(wire: Wire) {
    this.#wire = wire;
  }

  get isEmpty(): boolean {
    return this.#packets.length === 0;
  }

  add(packet: WirePacket): void {
    this.#packets.push(packet);
  }

  /** False: too much waits already, the peer does not read; nothing was written. */
  flush(): boolean {
    const packets = this.#packets;
    if (packets.length === 0) return true;
    this.#packets = [];
    if (this.#waitingBytes > MOST_WAITING_BYTES) return false;
    const wrote = this.#wire.transport.writable ? undefined : this.#waitFor(packets);
    if (this.#wire.transport.name === 'websocket') {
      // The frames of all packets, end to end, in the place of one. The text would only be read where there is no frame.
      this.#wire.write('packets', { compress: false, wsPreEncodedFrame: [framesOf(packets)] }, wrote);
    } else
      for (const packet of packets) this.#wire.write(packet.text, PLAIN, packet === packets.at(-1) ? wrote : undefined);
    return true;
  }

  /** Counted from here until it has been written: only while the peer is slower than the server is there anything to count. */
  #waitFor(packets: readonly WirePacket[]): () => void {
    let bytes = 0;
    for (const { message } of packets) bytes += message.bytes;
    this.#waitingBytes += bytes;
    return () => {
      this.#waitingBytes -= bytes;
    };
  }
}

function framesOf(packets: readonly WirePacket[]): Buffer {
  const [only] = packets;
  if (only !== undefined && packets.length === 1) return only.sharedFrame() ?? writeFrame(only);
  const shared = packets.map((packet) => packet.sharedFrame());
  let length = 0;
  packets.forEach((packet, index) => (length += shared[index]?.length ?? frameLength(packet)));
  const frames = Buffer.allocUnsafe(length);
  let offset = 0;
  packets.forEach((packet, index) => {
    const frame = shared[index] ?? null;
    if (frame === null) writeFrame(packet, frames, offset);
    else frame.copy(frames, offset);
    offset += frame?.length ?? frameLength(packet);
  });
  return frames;
}
