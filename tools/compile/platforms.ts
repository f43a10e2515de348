/** Platforms where anybody gets an address, as far as reported hosts stand on them. */
import { getPublicSuffix } from 'tldts';

/** Younger than the list, and where most of what is hosted stands today: docs of the platforms themselves. */
const YOUNGER = [
  'pages.dev',
  'workers.dev',
  'r2.dev',
  'vercel.app',
  'netlify.app',
  'web.app',
  'firebaseapp.com',
  'onrender.com',
  'fly.dev',
  'deno.dev',
  'replit.app',
  'framer.app',
  'framer.website',
  'webflow.io',
  'gitbook.io',
  'github.io',
  'gitlab.io',
  'glitch.me',
  'streamlit.app',
  'myshopify.com',
  'wixsite.com',
  'square.site',
];

/** The private suffixes (Public Suffix List, private section) of hosts, each once. */
export function platformsOf(hosts: readonly string[]): string[] {
  const found = new Set<string>(YOUNGER);
  for (const host of hosts) {
    const all = getPublicSuffix(host, { allowPrivateDomains: true, extractHostname: false });
    if (all?.includes('.') && all !== getPublicSuffix(host, { extractHostname: false })) found.add(all);
  }
  return [...found].sort();
}
