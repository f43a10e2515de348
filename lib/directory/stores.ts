/** Pages of stores and platforms for an id or a handle. */

export interface StorePage {
  /** What to write: the handle, or the store's own name. */
  readonly text: string;
  readonly url: string | null;
}

type Maker = (id: string) => StorePage;

const PAGES: Readonly<Record<string, Maker>> = {
  chrome: (id) => ({ text: 'Chrome Web Store', url: `https://chromewebstore.google.com/detail/${id}` }),
  edge: (id) => ({
    text: 'Microsoft Edge Add-ons',
    url: `https://microsoftedge.microsoft.com/addons/detail/${id}`,
  }),
  firefox: (id) => ({
    text: 'Firefox Browser Add-ons',
    url: `https://addons.mozilla.org/firefox/addon/${encodeURIComponent(id)}/`,
  }),
  opera: (id) => ({ text: 'Opera add-ons', url: `https://addons.opera.com/extensions/details/${id}/` }),
  ios: (id) => ({ text: 'App Store', url: `https://apps.apple.com/app/${id}` }),
  android: (id) => ({ text: 'Google Play', url: `https://play.google.com/store/apps/details?id=${id}` }),
  x: (handle) => ({ text: handle, url: `https://x.com/${handle.replace(/^@/, '')}` }),
  reddit: (name) => ({ text: name, url: `https://www.reddit.com/${name}/` }),
};

/** An unknown platform gives the id itself, and nothing to open. */
export function storePage(platform: string, id: string): StorePage {
  return PAGES[platform]?.(id) ?? { text: id, url: null };
}

export const platforms: readonly string[] = Object.keys(PAGES);
