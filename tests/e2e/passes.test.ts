/** What a person went on to, in the settings: listed while it holds, ended by one press, and nothing of private windows. */
import { expect, test } from 'vitest';
import { optionsWords } from '../../lib/catalog/text-options.ts';
import { inEachBrowser } from './support/each-browser.ts';
import { inFirefox, useFirefox } from './support/firefox-session.ts';
import { pressOn, shows, stands, stopped, type Tab } from './support/tab.ts';
import { until } from './support/until.ts';

const DANGER = 'https://metamask-support.io/';
const OTHER = 'https://rnetamask.io/';
const say = (key: string, host = '') => (optionsWords.en[key] ?? key).replace('{host}', host);

async function goOn(tab: Tab, url: string, reach: 'once' | 'tab'): Promise<void> {
  await stopped(tab, url);
  await pressOn(tab, reach);
  await stands(tab, 'Fake');
}

inEachBrowser('the settings', (session) => {
  test('list what was opened after a warning, and end it: the page gives way at once', async () => {
    for (const url of [DANGER, OTHER]) session.server.serve(url, '<title>Fake</title>');
    const tab = await session.open(DANGER);
    await goOn(tab, DANGER, 'tab');
    const settings = await session.open(await session.address('options.html'));
    await shows(settings, say('passes.tab'));
    expect(await settings.text()).toContain('metamask-support.io');
    const second = await session.open(OTHER);
    await goOn(second, OTHER, 'once');
    await shows(settings, say('passes.once'));
    await settings.press(say('passes.end.name', 'metamask-support.io'));
    await shows(settings, say('passes.ended', 'metamask-support.io'));
    await stopped(tab, DANGER);
    expect(await second.title()).toBe('Fake');
    await until('the other one alone', async () => !(await settings.text()).includes(say('passes.tab')));
    await second.go('https://forum.example/');
    await shows(settings, say('passes.none'));
  });
});

inFirefox('in a private window of Firefox', () => {
  const session = useFirefox({ inPrivate: true });

  test('a page is stopped, and can be opened there alone; nothing of it is listed or written down', async () => {
    const { server, firefox } = session;
    server.serve(DANGER, '<title>Fake</title>');
    const tab = await firefox.open('private');
    await tab.go(DANGER);
    await stopped(tab, DANGER);
    expect(server.requests.filter(({ url }) => url === DANGER)).toEqual([]);
    await pressOn(tab, 'tab');
    await stands(tab, 'Fake');
    const settings = await firefox.open();
    await settings.go(await firefox.address('options.html'));
    await shows(settings, say('passes.none'));
    expect(await settings.text()).not.toContain('metamask-support.io');
    expect(JSON.stringify(await firefox.stored('local'))).not.toContain('metamask-support');
    const ordinary = await firefox.open();
    await ordinary.go(DANGER);
    await stopped(ordinary, DANGER);
    // What is said of this one is kept, so the look above could have found something.
    await until('the log', async () =>
      JSON.stringify(await firefox.stored('local')).includes('metamask-support'),
    );
  });
});
