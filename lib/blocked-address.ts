/** The address that the blocked page speaks about: it stands in the fragment, as it is. */
import * as v from 'valibot';

/** As many characters as a browser takes for an address (Chromium: url::kMaxURLChars). */
export const LONGEST_ADDRESS = 2 * 1024 * 1024;

const httpAddress = v.pipe(
  v.string(),
  v.maxLength(LONGEST_ADDRESS),
  v.transform((text) => (URL.canParse(text) ? new URL(text) : null)),
  v.instance(URL),
  // Only these two may be continued to; `javascript:` and `data:` would run in the person's name.
  v.check((url) => url.protocol === 'http:' || url.protocol === 'https:'),
);

/**
 * Reads the fragment of the blocked page.
 * @param hash `location.hash`, with its `#`
 * @returns null for anything that is not an http or https address
 */
export function addressInHash(hash: string): URL | null {
  const parsed = v.safeParse(httpAddress, hash.replace(/^#/, ''));
  return parsed.success ? parsed.output : null;
}
