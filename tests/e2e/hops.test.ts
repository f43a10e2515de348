/** Redirects: whichever end or hop of a chain is dangerous, nothing is asked of it and nothing behind it is reached. */
import { expect, test } from 'vitest';
import { inChromium, useSession } from './support/session.ts';
import { until } from './support/until.ts';

const DANGER = 'https://metamask-support.io/';
const LISTED = 'https://maskmeta.org/';
const FORUM = 'https://forum.example/';
const SHORT = 'https://short.example/x';
const OTHER = 'https://other.example/y';
const END = 'https://end.example/';

inChromium('a chain of redirects', () => {
  const session = useSession();

  /** Each address of a chain sends on to the next; the last one is a page. */
  function chain(status: number, ...addresses: readonly string[]): void {
    for (const [at, url] of addresses.entries()) {
      const location = addresses[at + 1];
      if (location === undefined) session.server.serve(url, '<title>End</title>');
      else session.server.serve(url, '', { status, headers: { location } });
    }
  }

  const asked = () =>
    session.server.requests
      .map(({ url }) => url)
      .filter((url) => [DANGER, DANGER.replace('https', 'http'), LISTED, SHORT, OTHER, END].includes(url));

  async function click(url: string) {
    session.server.serve(FORUM, `<title>Forum</title><a href="${url}">there</a>`);
    const page = await session.extension.open(FORUM);
    await page.click('a');
    return page;
  }

  test.each([
    ['first', 302, [DANGER, END], DANGER, []],
    ['middle', 301, [SHORT, DANGER, END], DANGER, [SHORT]],
    ['middle', 302, [SHORT, DANGER, END], DANGER, [SHORT]],
    ['middle', 307, [SHORT, DANGER, END], DANGER, [SHORT]],
    ['last', 302, [SHORT, OTHER, DANGER], DANGER, [SHORT, OTHER]],
    ['last, a listed one,', 302, [SHORT, LISTED], LISTED, [SHORT]],
  ] as const)('whose %s address is dangerous, by %d', async (_place, status, addresses, bad, reached) => {
    chain(status, ...addresses);
    const page = await click(addresses[0]);
    await session.extension.settled(page, 'blocked');
    expect(page.url()).toBe(session.extension.url(`blocked.html#${bad}`));
    expect(asked()).toEqual(reached);
  });

  test('from http to https, and from https to http, typed', async () => {
    const plain = DANGER.replace('https', 'http');
    chain(301, plain, DANGER);
    await session.extension.settled(await session.extension.open(plain), 'blocked');
    expect(asked()).toEqual([]);
    chain(302, SHORT, plain);
    const page = await session.extension.open(SHORT);
    // A browser may go from http to https by itself: nothing is asked of either.
    await until('the stopped page', () =>
      [plain, DANGER].some((url) => page.url() === session.extension.url(`blocked.html#${url}`)),
    );
    expect(asked()).toEqual([SHORT]);
  });

  test('of innocent addresses ends where it leads to', async () => {
    chain(302, SHORT, OTHER, END);
    const page = await click(SHORT);
    await until('the end', async () => (await page.title()) === 'End');
    expect(asked()).toEqual([SHORT, OTHER, END]);
  });

  test('that a form starts with POST and 307 hands on reaches no listed host', async () => {
    chain(307, SHORT, LISTED);
    session.server.serve(FORUM, `<form method="post" action="${SHORT}"><button>go</button></form>`);
    const page = await session.extension.open(FORUM);
    await page.click('button');
    await session.extension.settled(page, 'blocked');
    expect(asked()).toEqual([SHORT]);
  });
});
