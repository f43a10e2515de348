/**
 * Whether any record or table may speak of a host, found out in one pass from its last letter to its first: a Bloom
 * filter (Bloom 1970) with one probe. It never misses a host or one below it; of others about one in a hundred passes.
 */

export interface KnownHosts {
  readonly shift: number;
  /** Bits, 32 to a number. */
  readonly bits: Int32Array;
}

const DOT = 46;

/** Bits to a host, at least. */
const ROOM = 128;

export function buildKnownHosts(hosts: readonly string[]): KnownHosts {
  const size = 32 - Math.clz32(Math.max(32, hosts.length) * ROOM - 1);
  const known = { shift: 32 - size, bits: new Int32Array(2 ** (size - 5)) };
  for (const host of hosts) {
    let hash = 0;
    for (let i = host.length - 1; i >= 0; i -= 1) hash = mixed(hash, host.charCodeAt(i));
    const slot = slotOf(hash, known.shift);
    known.bits[slot >> 5] = (known.bits[slot >> 5] ?? 0) | (1 << (slot & 31));
  }
  return known;
}

/** False only if neither the host nor anything right of one of its dots is known. */
export function mayBeKnown({ shift, bits }: KnownHosts, host: string): boolean {
  let hash = 0;
  for (let i = host.length - 1; i >= 0; i -= 1) {
    hash = mixed(hash, host.charCodeAt(i));
    if (i > 0 && host.charCodeAt(i - 1) !== DOT) continue;
    const slot = slotOf(hash, shift);
    if (((bits[slot >> 5] ?? 0) & (1 << (slot & 31))) !== 0) return true;
  }
  return false;
}

/** FNV-1a, one step. */
function mixed(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

function slotOf(hash: number, shift: number): number {
  return Math.imul(hash, 0x9e3779b1) >>> shift;
}
