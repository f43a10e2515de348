/** A site that is switched off in the popup loses its marks at once, and has them back when it is switched on again. */
import { expect, test } from 'vitest';
import { surfacesIn } from './support/seen.ts';
import { inChromium, useSession } from './support/session.ts';
import { until } from './support/until.ts';

inChromium('the switch for a site', () => {
  const session = useSession('en');

  test.each([
    ['chip', 'chat-fake-agent-en'],
    ['cover', 'fake-support-phrase-en'],
  ])('takes a %s away and brings it back', async (kind, slug) => {
    const page = await session.visit(slug);
    const kinds = async () => (await surfacesIn(page)).map((surface) => surface.kind as string);
    await until('the mark', async () => (await kinds()).includes(kind));
    const popup = await session.extension.popup(page);
    await popup.waitForSelector('.page.verdict.danger');
    await popup.click('.site-switch input:checked');
    await until('that the mark is gone', async () => (await kinds()).length === 0);
    await until('no badge', async () => (await session.extension.badge(page)).text === '');
    const again = await session.extension.popup(page);
    await again.waitForSelector('.page.verdict.none');
    await again.click('.site-switch input:not(:checked)');
    await until('the mark again', async () => (await kinds()).includes(kind));
  });

  test('lets a site be read that was off when it was opened', async () => {
    const first = await session.visit('chat-fake-agent-en');
    const popup = await session.extension.popup(first);
    await popup.waitForSelector('.site-switch input:checked');
    await popup.click('.site-switch input');
    await until('that the mark is gone', async () => (await surfacesIn(first)).length === 0);
    const page = await session.extension.open(first.url());
    // Another site is read after this one, and marked: this one had its time.
    await session.visit('fake-support-phrase-en');
    expect(await surfacesIn(page)).toEqual([]);
    const again = await session.extension.popup(page);
    await again.waitForSelector('.site-switch input:not(:checked)');
    await again.click('.site-switch input');
    await until('the mark', async () => (await surfacesIn(page)).length > 0);
  });
});
