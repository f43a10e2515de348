/**
 * A loopback server that plays the whole internet: it answers for every host name, over http and https,
 * and keeps a record of every request, so that a test can say what left the browser and what did not.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer as createHttp, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createHttps } from 'node:https';
import { type AddressInfo, connect, type Server, type Socket } from 'node:net';
import { extname, join, posix } from 'node:path';
import { generate } from 'selfsigned';
import type { PageCase } from './cases.ts';

export interface SeenRequest {
  readonly method: string;
  /** Full address, with the host name the browser asked for and without a port. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** How something is served that is no HTML page. */
export interface Served {
  readonly type?: '.html' | '.js' | '.css' | '.svg';
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface DemoServer {
  readonly httpPort: number;
  readonly httpsPort: number;
  /** Every request since the start or the last `forget`, in order of arrival. */
  readonly requests: readonly SeenRequest[];
  /** Serves further HTML at an address, or whatever `as` makes of it. */
  serve(url: string, text: string, as?: Served): void;
  /** Keeps every request for an address unanswered, like a slow site. @returns lets them be answered */
  hold(url: string): () => void;
  forget(): void;
  close(): Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** A file of a case's folder for a path of its host, or undefined: its own address is index.html. */
function fileFor(page: PageCase, path: string): string | undefined {
  const own = new URL(page.url).pathname;
  const relative = path === own ? 'index.html' : posix.basename(path);
  const file = join(page.folder, relative);
  return extname(file) in types && existsSync(file) && statSync(file).isFile() ? file : undefined;
}

/**
 * Starts the server on two free ports of the loopback interface.
 * @param latency milliseconds before each answer; a real network always takes some
 */
export async function startServer(pages: readonly PageCase[], latency = 0): Promise<DemoServer> {
  const requests: SeenRequest[] = [];
  const extra = new Map<string, { readonly text: string; readonly as: Served }>();
  const held = new Map<string, Promise<void>>();
  const answer = async (
    request: IncomingMessage,
    response: ServerResponse,
    scheme: string,
  ): Promise<void> => {
    const url = addressOf(request, scheme);
    record(requests, request, url.href);
    await held.get(url.origin + url.pathname);
    if (latency > 0) await new Promise((resolve) => setTimeout(resolve, latency));
    const own = extra.get(url.origin + url.pathname);
    const file = pages
      .filter((page) => new URL(page.url).hostname === url.hostname)
      .map((page) => fileFor(page, url.pathname))
      .find((found) => found !== undefined);
    if (own !== undefined)
      send(response, own.as.status ?? 200, own.as.type ?? '.html', own.text, own.as.headers);
    else if (file !== undefined) send(response, 200, extname(file), readFileSync(file));
    else send(response, 404, '.html', '<!doctype html><title>Not here</title><p>Nothing is served here.</p>');
  };

  const { private: key, cert } = await generate([{ name: 'commonName', value: 'loopback' }]);
  const http = createHttp((request, response) => answer(request, response, 'http'));
  const https = createHttps({ key, cert }, (request, response) => answer(request, response, 'https'));
  const [httpPort, httpsPort] = await Promise.all([listen(http), listen(https)]);
  const tunnels = new Set<Socket>();
  http.on('connect', (_request, socket: Socket, head: Buffer) => {
    tunnels.add(socket);
    tunnel(socket, head, httpsPort);
  });

  return {
    httpPort,
    httpsPort,
    requests,
    serve: (url, text, as = {}) => {
      const { origin, pathname } = new URL(url);
      extra.set(origin + pathname, { text, as });
    },
    hold: (url) => {
      const { origin, pathname } = new URL(url);
      const { promise, release } = gate();
      held.set(origin + pathname, promise);
      return release;
    },
    forget: () => {
      requests.length = 0;
    },
    close: async () => {
      // A browser may hold them open for long after its end.
      for (const socket of tunnels) socket.destroy();
      await Promise.all([stop(http), stop(https)]);
    },
  };
}

function gate(): { promise: Promise<void>; release: () => void } {
  let release = (): void => undefined;
  const promise = new Promise<void>((resolve) => {
    release = resolve;
  });
  return { promise, release };
}

/** The address that was asked for. A browser that uses this server as its proxy sends it whole in the request line. */
function addressOf(request: IncomingMessage, scheme: string): URL {
  const target = request.url ?? '/';
  const host = (request.headers.host ?? 'unnamed.example').replace(/:\d+$/, '');
  return new URL(target, `${scheme}://${host}`);
}

function record(requests: SeenRequest[], request: IncomingMessage, url: string): void {
  const chunks: Buffer[] = [];
  const entry = {
    method: request.method ?? 'GET',
    url,
    headers: request.headers as Record<string, string>,
    body: '',
  };
  requests.push(entry);
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    entry.body = Buffer.concat(chunks).toString('utf8');
  });
}

function send(
  response: ServerResponse,
  status: number,
  extension: string,
  body: string | Buffer,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, {
    'content-type': types[extension] ?? 'text/plain',
    'cache-control': 'no-store',
    ...headers,
  });
  response.end(body);
}

/** A proxy's CONNECT: whatever host is meant, the https server plays it. */
function tunnel(client: Socket, head: Buffer, port: number): void {
  const server = connect(port, '127.0.0.1', () => {
    client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
    server.write(head);
    server.pipe(client).pipe(server);
  });
  // Either side may go away at any time; the other then goes too.
  server.on('error', () => client.destroy());
  client.on('error', () => server.destroy());
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

function stop(server: Server & { closeAllConnections?(): void }): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections?.();
  });
}
