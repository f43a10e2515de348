/** Firefox: whatever way leads to a dangerous host, not one request reaches it, with the event page asleep or not. */
import { expect, test } from 'vitest';
import { inFirefox, useFirefox } from './support/firefox-session.ts';
import { until } from './support/until.ts';

const DANGER = 'https://metamask-support.io/';
const LISTED = 'https://maskmeta.org/';
const FORUM = 'https://forum.example/';
const SHORT = 'https://short.example/x';

inFirefox('in real Firefox nothing is asked of a dangerous host', () => {
  const session = useFirefox();

  let pages = 0;
  /** Pages of ours in tabs that an earlier test opened. */
  let others: string[] = [];
  async function on(html: string): Promise<void> {
    pages += 1;
    const title = `Forum ${pages}`;
    session.server.serve(FORUM, `<!doctype html><title>${title}</title><body>${html}</body>`);
    await session.tab.go(FORUM);
    await until('the forum', async () => (await session.tab.title()) === title);
    others = await blocked();
  }
  /** An empty page gives the event page nothing to do; what it was doing for the page before may wake it once more. */
  async function asleep(): Promise<void> {
    await session.tab.go('about:blank');
    await until('the event page to sleep', async () => {
      await session.firefox.stopWorker();
      return (await session.firefox.workerState()) === 'stopped';
    });
    others = await blocked();
  }
  const asked = () =>
    session.server.requests
      .filter(({ url }) => url.startsWith(DANGER) || url.startsWith(LISTED))
      .map(({ url }) => url);
  const blocked = async () =>
    (await session.firefox.addresses()).filter((url) => url.includes('/blocked.html#'));
  /** Our page stands in a tab where it did not stand when the test began. */
  const stopped = (address = DANGER) =>
    until('our page', async () => {
      const all = await blocked();
      return all.length > others.length && all.some((url) => url.endsWith(`#${address}`));
    });

  test.each([
    ['an address that is typed', DANGER],
    ['a listed address', LISTED],
  ])('%s, event page asleep', async (_way, url) => {
    await asleep();
    await session.tab.go(url);
    await stopped(url);
    expect(asked()).toEqual([]);
  });

  test.each([
    ['a link', `<a href="${DANGER}">go</a>`, 'document.querySelector("a").click()'],
    [
      'a form that is sent',
      `<form method="post" action="${DANGER}"><input name="a"></form>`,
      'document.forms[0].submit()',
    ],
    ['location =', '', `location = ${JSON.stringify(DANGER)}`],
    ['window.open', '', `window.open(${JSON.stringify(DANGER)})`],
    ['window.open without opener', '', `window.open(${JSON.stringify(DANGER)}, '_blank', 'noopener')`],
    ['a link to a download', `<a download href="${DANGER}">go</a>`, 'document.querySelector("a").click()'],
  ])('%s', async (_way, html, script) => {
    await on(html);
    await session.tab.run(script);
    await stopped();
    expect(asked()).toEqual([]);
  });

  test('a refresh that the page asks for', async () => {
    await on('');
    session.server.serve(FORUM, `<title>Forum</title><meta http-equiv="refresh" content="0;url=${DANGER}">`);
    await session.tab.go(FORUM);
    await stopped();
    expect(asked()).toEqual([]);
  });

  test.each([301, 302, 307])('a hop of a chain of redirects, by %d, event page asleep', async (status) => {
    session.server.serve(SHORT, '', { status, headers: { location: DANGER } });
    session.server.serve(DANGER, '', { status, headers: { location: FORUM } });
    await asleep();
    await session.tab.go(SHORT);
    await stopped();
    expect(asked()).toEqual([]);
    expect(session.server.requests.filter(({ url }) => url === FORUM)).toEqual([]);
  });

  test('a frame, event page asleep: it stays empty, and the page around it stays', async () => {
    await asleep();
    await on(
      `<iframe src="${DANGER}"></iframe><iframe src="${LISTED}"></iframe><iframe src="https://fine.example/"></iframe>`,
    );
    await until('the innocent frame', () =>
      session.server.requests.some(({ url }) => url === 'https://fine.example/'),
    );
    expect(asked()).toEqual([]);
    expect(await session.tab.url()).toBe(FORUM);
  });
});
