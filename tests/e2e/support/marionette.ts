/**
 * A small client of Marionette, Firefox's own remote protocol: WebDriver BiDi does not show extension pages.
 * Messages are `length:json`; a command is [0, id, name, parameters], an answer [1, id, error, result].
 * https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html
 */
import { connect, type Socket } from 'node:net';

interface Waiting {
  resolve(result: unknown): void;
  reject(error: Error): void;
}

export class Marionette {
  private buffer = Buffer.alloc(0);
  private readonly waiting = new Map<number, Waiting>();
  private lastId = 0;

  private constructor(private readonly socket: Socket) {
    socket.on('data', (chunk: Buffer) => this.receive(chunk));
    socket.on('close', () => this.fail(new Error('Firefox closed the connection')));
    socket.on('error', (error) => this.fail(error));
  }

  static async connect(port: number): Promise<Marionette> {
    const socket = connect(port, '127.0.0.1');
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', () => resolve());
      socket.once('error', reject);
    });
    return new Marionette(socket);
  }

  /** Sends a command and gives its result; throws with Firefox's own message where it fails. */
  send(command: string, parameters: object = {}): Promise<unknown> {
    this.lastId += 1;
    const text = JSON.stringify([0, this.lastId, command, parameters]);
    const answer = new Promise<unknown>((resolve, reject) => {
      this.waiting.set(this.lastId, { resolve, reject });
    });
    this.socket.write(`${Buffer.byteLength(text)}:${text}`);
    return answer;
  }

  close(): void {
    this.socket.destroy();
  }

  private receive(chunk: Buffer): void {
    this.buffer = Buffer.concat([this.buffer, chunk]);
    for (let message = this.next(); message !== undefined; message = this.next()) this.dispatch(message);
  }

  /** The next whole message of the buffer, or undefined while it is incomplete. */
  private next(): unknown {
    const colon = this.buffer.indexOf(':');
    if (colon < 0) return undefined;
    const end = colon + 1 + Number(this.buffer.subarray(0, colon).toString('latin1'));
    if (this.buffer.length < end) return undefined;
    const text = this.buffer.subarray(colon + 1, end).toString('utf8');
    this.buffer = this.buffer.subarray(end);
    return JSON.parse(text);
  }

  private dispatch(message: unknown): void {
    // The first message is Firefox's greeting, an object; all others are answers.
    if (!Array.isArray(message)) return;
    const [, id, error, result] = message as [
      number,
      number,
      { error: string; message: string } | null,
      unknown,
    ];
    const waiting = this.waiting.get(id);
    this.waiting.delete(id);
    if (error === null) waiting?.resolve(result);
    else waiting?.reject(new Error(`${error.error}: ${error.message}`));
  }

  private fail(error: Error): void {
    for (const { reject } of this.waiting.values()) reject(error);
    this.waiting.clear();
  }
}
