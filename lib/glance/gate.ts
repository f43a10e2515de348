/** A set of slots in few bytes, six in a digit: it keeps most words of a page out, and lets some through by chance. */
import { digit, ZERO } from './hash.ts';

export const GATE_SLOTS = 16_380;

export function packGate(slots: Iterable<number>): string {
  const values = new Uint8Array(GATE_SLOTS / 6);
  for (const slot of slots) values[(slot / 6) | 0] = (values[(slot / 6) | 0] ?? 0) | (1 << (slot % 6));
  return Array.from(values, digit).join('');
}

/** One byte a slot: 1 where it is let through. */
export function unpackGate(packed: string): Uint8Array {
  const open = new Uint8Array(GATE_SLOTS);
  for (let at = 0; at < packed.length; at++) {
    let rest = packed.charCodeAt(at) - ZERO;
    for (let slot = at * 6; rest !== 0; slot++, rest >>= 1) open[slot] = rest & 1;
  }
  return open;
}
