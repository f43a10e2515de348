import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import enBlocked from '../../assets/locales/en/blocked.json' with { type: 'json' };
import enPage from '../../assets/locales/en/page.json' with { type: 'json' };
import enPopup from '../../assets/locales/en/popup.json' with { type: 'json' };
import jaBlocked from '../../assets/locales/ja/blocked.json' with { type: 'json' };
import jaPage from '../../assets/locales/ja/page.json' with { type: 'json' };
import jaPopup from '../../assets/locales/ja/popup.json' with { type: 'json' };
import { surfacesIn } from './support/seen.ts';
import { inChromium, useSession } from './support/session.ts';

const languages = [
  { language: 'en', blocked: enBlocked, page: enPage, popup: enPopup },
  { language: 'ja', blocked: jaBlocked, page: jaPage, popup: jaPopup },
] as const;

/** A key that found no sentence is shown as it is, e.g. `page.none`; no sentence looks like that. */
const BARE_KEY = /(^|\s)[a-z]+(-[a-z]+)*(\.[a-z-]+)+($|\s)/;

const textOf = (page: Page) => page.$eval('body', (body) => body.innerText);

describe.each(languages)('a browser that speaks $language', ({ language, blocked, page: words, popup }) => {
  inChromium('is answered in its language', () => {
    const session = useSession(language);

    test('on the blocked page', async () => {
      const page = await session.visit('lookalike-metamask-support');
      expect(await page.$eval('html', (root) => root.lang)).toBe(language);
      const text = await textOf(page);
      expect(text).toContain(blocked.consequence);
      expect(text.split('\n').filter((line) => BARE_KEY.test(line) && !line.includes('metamask'))).toEqual(
        [],
      );
    });

    test.each([
      ['cover', 'fake-support-phrase-en'],
      ['strip', 'lookalike-coincheck-doubtful'],
      ['chip', 'chat-fake-agent-en'],
    ])('in the %s', async (kind, slug) => {
      const [surface] = await surfacesIn(await session.visit(slug));
      expect(surface).toMatchObject({ kind, language });
      expect(surface?.text).toContain(kind === 'cover' ? words['page.phrase.consequence'] : words.why);
    });

    test('in the popup and on the toolbar button', async () => {
      const page = await session.visit('shop-ordinary-ja');
      const opened = await session.extension.popup(page);
      await opened.waitForSelector('.page h1');
      expect(await opened.$eval('html', (root) => root.lang)).toBe(language);
      const text = await textOf(opened);
      expect(text).toContain(popup['search.label']);
      expect(text).toContain(popup['page.none']);
      const fake = await session.visit('lookalike-coincheck-doubtful');
      const { title } = await session.extension.badge(fake);
      expect(title).toMatch(language === 'ja' ? /[ぁ-ん]/ : /^[^ぁ-ん]*[a-z][^ぁ-ん]*$/i);
    });
  });
});
