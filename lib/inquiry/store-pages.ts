/** Pages of stores for one program each: anybody can put one there, so whose it is depends on its id alone. */

export interface StoreItem {
  /** As in the directory: `chrome`, `android` … */
  readonly platform: string;
  readonly id: string;
  /** What the address says it is called, the id included. */
  readonly name: string;
}

/** Host and path of each store; the group `id` is what the directory holds. */
const STORES: readonly (readonly [platform: string, shape: RegExp])[] = [
  [
    'chrome',
    /^(?:chromewebstore\.google\.com|chrome\.google\.com\/webstore)\/detail\/(?:[^/]+\/)?(?<id>[a-p]{32})(?:\/|$)/,
  ],
  ['edge', /^microsoftedge\.microsoft\.com\/addons\/detail\/(?:[^/]+\/)?(?<id>[a-p]{32})(?:\/|$)/],
  [
    'firefox',
    /^addons\.mozilla\.org\/(?:[a-z]{2,3}(?:-[a-z]+)?\/)?(?:firefox|android)\/addon\/(?<id>[^/]+)(?:\/|$)/i,
  ],
  ['opera', /^addons\.opera\.com\/(?:[a-z-]+\/)?extensions\/details\/(?<id>[^/]+)(?:\/|$)/i],
  ['ios', /^(?:apps|itunes)\.apple\.com\/(?:[a-z]{2}\/)?app\/(?:[^/]+\/)?(?<id>id\d+)(?:\/|$)/i],
];

/** The program at an address; null for anything else. @param url what a browser would open */
export function storeItemAt(url: string): StoreItem | null {
  if (!URL.canParse(url)) return null;
  const { protocol, host, pathname, searchParams } = new URL(url);
  if (!/^https?:$/.test(protocol)) return null;
  const path = decoded(pathname);
  if (host === 'play.google.com' && /^\/store\/apps\/details\/?$/.test(path)) {
    const id = searchParams.get('id');
    return id === null ? null : { platform: 'android', id, name: id };
  }
  for (const [platform, shape] of STORES) {
    const id = shape.exec(host + path)?.groups?.['id'];
    if (id !== undefined) return { platform, id, name: path };
  }
  return null;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
