/** The debugging pipe of Chromium: JSON messages that end with a zero byte, on file descriptors 3 and 4. */
import type { ChildProcess } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';

type Listener = (method: string, params: unknown) => void;

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
  readonly sessionId?: string;
}

export class Pipe {
  private last = 0;
  private rest = '';
  private readonly waiting = new Map<number, (answer: Message) => void>();
  private readonly listeners = new Map<string, Listener>();
  private readonly writing: Writable;

  constructor(child: ChildProcess) {
    this.writing = child.stdio[3] as Writable;
    const reading = child.stdio[4] as Readable;
    reading.setEncoding('utf8').on('data', (text: string) => this.read(text));
  }

  /** Events of one session. */
  listen(sessionId: string, listener: Listener): void {
    this.listeners.set(sessionId, listener);
  }

  /** Sends a command; rejects with what the browser says of it. */
  send<T>(method: string, params: object = {}, sessionId?: string): Promise<T> {
    this.last += 1;
    const id = this.last;
    this.writing.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    return new Promise((resolve, reject) => {
      this.waiting.set(id, ({ result, error }) =>
        error === undefined ? resolve(result as T) : reject(new Error(`${method}: ${error.message}`)),
      );
    });
  }

  private read(text: string): void {
    const parts = (this.rest + text).split('\0');
    this.rest = parts.pop() ?? '';
    for (const part of parts) this.take(JSON.parse(part) as Message);
  }

  private take(message: Message): void {
    if (message.id !== undefined) {
      this.waiting.get(message.id)?.(message);
      this.waiting.delete(message.id);
    } else if (message.sessionId !== undefined && message.method !== undefined)
      this.listeners.get(message.sessionId)?.(message.method, message.params);
  }
}
