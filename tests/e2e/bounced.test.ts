/** Innocent sites that the net or the guard holds up for a moment: nobody may notice, and nothing may be lost. */
import { expect, test } from 'vitest';
import { inChromium, useSession } from './support/session.ts';
import { until } from './support/until.ts';

/** Caught by the net for the name in it; the engine finds a museum and nothing dangerous. */
const HELD = 'https://arbitrum.dex.guru/';
const FORUM = 'https://forum.example/';

inChromium('an innocent site that is held up', () => {
  const session = useSession();
  const documents = () => session.server.requests.filter(({ url }) => url.startsWith(HELD));

  test('is held up once: the second time there is nothing between', async () => {
    session.server.serve(HELD, '<title>Held</title>');
    const page = await session.extension.open(HELD);
    await until('the site', async () => (await page.title()) === 'Held');
    const passed: string[] = [];
    page.on('framenavigated', (frame) => passed.push(frame.url()));
    await session.extension.visit(page, FORUM);
    await session.extension.visit(page, `${HELD}?again`);
    await until('the site again', () => page.url() === `${HELD}?again`);
    expect(passed).toEqual([FORUM, `${HELD}?again`]);
  });

  test.each([
    ['an address as long as a log-in makes them', `${HELD}?state=${'x'.repeat(10_000)}`],
    ['a name of many parts', 'https://a.b.c.d.e.f.g.h.i.j.k.arbitrum.dex.guru/'],
    ['a name that ends with a dot', 'https://nft.arbitrum.dex.guru./'],
  ])('opens by %s', async (_, url) => {
    session.server.serve(url, '<title>Held</title>');
    const page = await session.extension.open(url);
    await until('the site', async () => (await page.title()) === 'Held');
    expect(page.url()).toBe(url);
  });

  test('gets a form that is sent to it, whole', async () => {
    session.server.serve(HELD, '<title>Held</title>');
    session.server.serve(
      FORUM,
      `<form method="post" action="${HELD}"><input name="word" value="窓口"><button>go</button></form>`,
    );
    const page = await session.extension.open(FORUM);
    await page.click('button');
    await until('the site', async () => (await page.title()) === 'Held');
    const [sent, ...more] = documents().filter(({ method }) => method === 'POST');
    expect(new URLSearchParams(sent?.body).get('word')).toBe('窓口');
    expect(more).toEqual([]);
  });

  test('signs somebody in from a small window: it answers the page that opened it, and closes', async () => {
    session.server.serve(
      HELD,
      '<title>Sign in</title><script>opener.postMessage("signed in", "*"); close()</script>',
    );
    session.server.serve(FORUM, '<title>waiting</title><button>log in</button>');
    const page = await session.extension.open(FORUM);
    await page.evaluate((url) => {
      addEventListener('message', ({ data, source }) => {
        document.title = `${data} ${source !== null}`;
      });
      document.querySelector('button')?.addEventListener('click', () => {
        const opened = open(url, 'login', 'width=300,height=300');
        const wait = () => (opened?.closed ? document.body.append('closed') : setTimeout(wait, 20));
        wait();
      });
    }, HELD);
    await page.click('button');
    await until('the answer', async () => (await page.title()).startsWith('signed in'));
    await until('the window closed', () =>
      page.evaluate(() => document.body.textContent?.includes('closed')),
    );
  });
});

inChromium('an innocent site that is held up for the first time', () => {
  const session = useSession();

  test('is not told which page led to it, and loses nothing else', async () => {
    session.server.serve(HELD, '<title>Held</title>');
    session.server.serve(FORUM, `<title>Forum</title><a href="${HELD}?q=1#part">there</a>`);
    const page = await session.extension.open(FORUM);
    await page.click('a');
    await until('the site', () => page.url() === `${HELD}?q=1#part`);
    const [first] = session.server.requests.filter(({ url }) => url.startsWith(HELD));
    expect(first?.headers['referer']).toBeUndefined();
    expect(await page.evaluate(() => history.length)).toBe(3);
    await page.evaluate(() => history.back());
    await until('the page before', async () => (await page.title()) === 'Forum');
  });
});
