import { randomBytes } from 'node:crypto';
import { connect, type Socket } from 'node:net';

/**
 * A Socket.IO client that does next to nothing, so that one core of load can saturate one core of server: WebSocket frames are
 * cut from the stream by their length, acknowledgements are told from events by two bytes, and nothing is parsed unasked.
 */
export interface LeanHandlers {
  connected(): void;
  /** An event packet's text from its JSON array on: `["message",{...}]`. The buffer is valid during the call only. */
  event(packet: Buffer): void;
  closed(why: string): void;
}

const TEXT_FRAME = 0x81;
const CLOSE_OPCODE = 0x8;
/** A zero mask satisfies the protocol and leaves the payload as it is. */
const ZERO_MASK = Buffer.alloc(4);

export class LeanSocket {
  private readonly socket: Socket;
  private readonly handlers: LeanHandlers;
  private readonly auth: object;
  private readonly waiting = new Map<number, (answer: Buffer) => void>();
  private rest: Buffer = Buffer.alloc(0);
  private upgraded = false;
  private nextAckId = 0;

  constructor(url: URL, auth: object, handlers: LeanHandlers) {
    this.handlers = handlers;
    this.auth = auth;
    this.socket = connect(Number(url.port), url.hostname, () => this.upgrade(url));
    this.socket.setNoDelay(true);
    this.socket.on('data', (chunk: Buffer) => this.take(chunk));
    this.socket.on('error', (error) => handlers.closed(error.message));
    this.socket.on('close', () => handlers.closed('closed'));
  }

  emit(event: string, argument: string): void {
    this.write(`42${JSON.stringify([event]).slice(0, -1)},${argument}]`);
  }

  request(event: string, argument: string, answered: (answer: Buffer) => void): void {
    const ackId = this.nextAckId++;
    this.waiting.set(ackId, answered);
    this.write(`42${ackId}${JSON.stringify([event]).slice(0, -1)},${argument}]`);
  }

  close(): void {
    this.socket.destroy();
  }

  private upgrade(url: URL): void {
    this.socket.write(
      `GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: ${url.host}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n` +
        `Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${randomBytes(16).toString('base64')}\r\n\r\n`,
    );
  }

  private write(text: string): void {
    const payload = Buffer.from(text);
    const length = payload.length;
    const header =
      length < 126
        ? Buffer.from([TEXT_FRAME, 0x80 | length])
        : Buffer.from([TEXT_FRAME, 0x80 | 126, length >> 8, length & 0xff]);
    this.socket.write(Buffer.concat([header, ZERO_MASK, payload]));
  }

  private take(chunk: Buffer): void {
    let data = this.rest.length === 0 ? chunk : Buffer.concat([this.rest, chunk]);
    if (!this.upgraded) {
      const end = data.indexOf('\r\n\r\n');
      if (end < 0) {
        this.rest = data;
        return;
      }
      this.upgraded = true;
      data = data.subarray(end + 4);
    }
    this.rest = this.cutFrames(data);
  }

  /** Handles each whole frame; returns what is left of the last one. */
  private cutFrames(data: Buffer): Buffer {
    let at = 0;
    while (data.length - at >= 2) {
      const opcode = (data[at] ?? 0) & 0x0f;
      const short = (data[at + 1] ?? 0) & 0x7f;
      const headerLength = short < 126 ? 2 : short === 126 ? 4 : 10;
      if (data.length - at < headerLength) break;
      const length = short < 126 ? short : short === 126 ? data.readUInt16BE(at + 2) : data.readUInt32BE(at + 6);
      const end = at + headerLength + length;
      if (data.length < end) break;
      if (opcode === CLOSE_OPCODE) this.handlers.closed('closed by the server');
      else this.packet(data.subarray(at + headerLength, end));
      at = end;
    }
    return data.subarray(at);
  }

  private packet(packet: Buffer): void {
    const [first, second] = [packet[0], packet[1]];
    if (first === 0x32) this.write('3');
    else if (first === 0x30) this.write(`40${JSON.stringify(this.auth)}`);
    else if (first !== 0x34) return;
    else if (second === 0x33) this.answer(packet);
    else if (second === 0x32) this.handlers.event(packet.subarray(2));
    else if (second === 0x30) this.handlers.connected();
    else if (second === 0x34) this.handlers.closed(`refused: ${packet.toString()}`);
  }

  private answer(packet: Buffer): void {
    const start = packet.indexOf('[');
    const ackId = Number(packet.toString('latin1', 2, start));
    const answered = this.waiting.get(ackId);
    this.waiting.delete(ackId);
    answered?.(packet.subarray(start));
  }
}
