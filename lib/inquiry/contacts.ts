/** Phone numbers, mail addresses and handles: whose they are, as far as the directory has proof of it. */

/** `app`: a program in a store. */
export type ContactKind = 'phone' | 'mail' | 'handle' | 'app';

export interface Contact {
  readonly kind: ContactKind;
  /** In the form of `plainContact`. */
  readonly value: string;
  /** Record of the service or public body. */
  readonly id: string;
  readonly of: 'service' | 'body';
  /** Of a handle or a program: where it is proven to be theirs. */
  readonly platform?: string;
  /** Of a program: others say so, not the operator. */
  readonly heard?: true;
  /** An address that the operator writes from, and that is not there to be written to. */
  readonly writes?: true;
}

/** One spelling for what is the same: a number as digits from its national 0 on, everything else in lower case. */
export function plainContact(kind: ContactKind, text: string): string {
  const plain = text.normalize('NFKC').trim().toLowerCase();
  return kind === 'phone' ? plainPhone(plain) : plain;
}

/** `+81 3-5978-7509`, `010 81 3 5978 7509` and `03-5978-7509` are one number; `#9110` keeps its sign. */
function plainPhone(text: string): string {
  const digits = text.replace(/[^\d#+]/g, '');
  const japanese = /^(?:\+|010|00)?810?([1-9]\d{8,9})$/.exec(digits)?.[1];
  return japanese === undefined ? digits : `0${japanese}`;
}

/**
 * Whose contact it is; empty where nothing proves it to be anybody's.
 * @param platform of a handle, where it is known: the same name elsewhere is anybody's
 */
export function holdersOf(
  kind: ContactKind,
  text: string,
  contacts: readonly Contact[],
  platform?: string,
): Contact[] {
  const value = plainContact(kind, text);
  return contacts.filter(
    (contact) =>
      contact.kind === kind &&
      contact.value === value &&
      (platform === undefined || contact.platform === platform),
  );
}

/** Shorter names stand in too many handles. */
const SHORTEST_NAME = 5;

/**
 * The service whose name a handle uses: `@MetaMask_Support_24h`.
 * @param names display names by id
 * @returns the one with the longest such name; null where there is none
 */
export function resembledBy(
  handle: string,
  names: readonly (readonly [id: string, name: string])[],
): string | null {
  const letters = lettersOf(handle);
  const hits = names
    .map(([id, name]) => [id, lettersOf(name)] as const)
    .filter(([, name]) => name.length >= SHORTEST_NAME && letters.includes(name));
  hits.sort((a, b) => b[1].length - a[1].length);
  return hits[0]?.[0] ?? null;
}

/** Words with which an account passes itself off as a desk. */
const DESK =
  /support|help|care|service|desk|official|admin|agent|team|recover|refund|secur|verif|24|サポート|公式|窓口/i;

/** True where the name of an account sounds like a desk: `MetaMask_Support_24h`, but not `coincheckjp`. */
export function soundsLikeDesk(handle: string): boolean {
  return DESK.test(handle);
}

function lettersOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
