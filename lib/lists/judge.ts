/** What a list adds to the engine's verdict. */
import type { DomainVerdict } from '../verdict.ts';
import type { Listed } from './host-list.ts';

/**
 * The verdict with lists taken into account: a listed host is `listed`, unless it is official or trusted.
 * @param host of the address, as `URL.hostname` has it
 */
export function withLists(
  verdict: DomainVerdict,
  host: string,
  find: (host: string) => Listed | null,
): DomainVerdict {
  switch (verdict.kind) {
    case 'official':
    case 'trusted':
    case 'unsupported':
      return verdict;
    default: {
      const listed = find(host.replace(/\.$/, ''));
      return listed === null ? verdict : { kind: 'listed', ...listed };
    }
  }
}

/** Host of an address as it is judged; without a scheme it is read as https. Empty for what is no address. */
export function hostOfAddress(address: string): string {
  const text = /^https?:\/\//i.test(address.trim()) ? address.trim() : `https://${address.trim()}`;
  return URL.canParse(text) ? new URL(text).hostname : '';
}
