import { expect, test } from 'vitest';
import words from '../../assets/locales/en/blocked.json' with { type: 'json' };
import { pageCase } from './support/cases.ts';
import { inChromium, press, useSession } from './support/session.ts';
import { until } from './support/until.ts';

const innocent = pageCase('shop-ordinary-ja');
const support = pageCase('lookalike-metamask-support');
const letters = pageCase('lookalike-metamask-letters');

inChromium('a lookalike that is dangerous by its name', () => {
  // The worker decides while the request is under way. Without any latency, as on loopback only, it can lose that race.
  const session = useSession('en', 100);

  const ran = () => session.server.requests.some(({ url }) => url.endsWith('/page-script-ran'));

  test('is stopped before any of its scripts runs', async () => {
    const page = await session.extension.open(support.url);
    await session.extension.arrival(page);
    const state = await session.extension.settled(page, 'blocked');
    expect(state).toMatchObject({ url: support.url, blocked: true });
    expect(state.address).toMatchObject({ kind: 'lookalike', level: 'danger', service: 'metamask' });
    expect(ran()).toBe(false);
  });

  test('is stopped when a link leads there', async () => {
    const { server, extension } = session;
    server.serve('https://forum.example/', `<a href="${support.url}">help</a>`);
    const page = await extension.open('https://forum.example/');
    await page.click('a');
    await extension.arrival(page);
    expect(ran()).toBe(false);
  });

  test('names the service and marks the letters that differ', async () => {
    const page = await session.extension.open(letters.url);
    await session.extension.settled(page, 'blocked');
    expect(await page.$eval('h1', (heading) => heading.textContent)).toContain('MetaMask');
    const rows = await page.$$eval('.compare tr', (found) =>
      found.map((row) => ({
        letters: [...row.querySelectorAll('td')].map((cell) => cell.textContent).join(''),
        marked: [...row.querySelectorAll('.differs')].map((cell) => cell.textContent).join(''),
      })),
    );
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatchObject({ letters: expect.stringContaining('rn'), marked: 'rn' });
    expect(rows[1]?.marked).toContain('m');
  });

  test('leads to the real site', async () => {
    const page = await session.extension.open(support.url);
    await session.extension.settled(page, 'blocked');
    await page.click('button.first');
    await until('the real site', () => new URL(page.url()).hostname.endsWith('metamask.io'));
    expect(new URL(page.url()).hostname).toMatch(/^(www\.|support\.)?metamask\.io$/);
  });

  test('goes back to where the person came from', async () => {
    const { server, extension } = session;
    server.serve('https://forum.example/', `<title>Forum</title><a href="${support.url}">help</a>`);
    const page = await extension.open('https://forum.example/');
    await page.click('a');
    await extension.arrival(page);
    await extension.settled(page, 'blocked');
    await press(page, words.back);
    await until('the page before', () => page.url() === 'https://forum.example/');
    // Going back again must not lead into the stopped site, or the person would be sent to and fro.
    expect(await page.title()).toBe('Forum');
  });

  test('can be opened once, after the question, without being stopped in a loop', async () => {
    const { extension } = session;
    const page = await extension.open(support.url);
    await extension.settled(page, 'blocked');
    await page.click('summary');
    await press(page, words['continue.ask']);
    await press(page, words['coached.no']);
    await press(page, words['continue.once']);
    await until('the page itself', () => page.url() === support.url);
    await until('its script to run', ran);
    expect((await extension.stateWhen(page, 'continued', (state) => state.continued)).address.kind).toBe(
      'lookalike',
    );

    await page.reload();
    expect(page.url()).toBe(support.url);

    await extension.visit(page, innocent.url);
    await extension.visit(page, support.url);
    await extension.arrival(page);
  });

  test('stays stopped for a person who is being talked through it', async () => {
    const page = await session.extension.open(support.url);
    await session.extension.settled(page, 'blocked');
    await page.click('summary');
    await press(page, words['continue.ask']);
    await press(page, words['coached.yes']);
    expect(await page.$eval('.question', (box) => box.textContent)).toContain(words['coached.stop']);
    expect(await page.$$('.question button')).toEqual([]);
  });
});
