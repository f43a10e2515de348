/**
 * Decoder for internationalised labels (RFC 3492). Own code because the platform has none that keeps a label that
 * browsers would refuse: here such a label has to be seen, not rejected.
 */

const BASE = 36;
const T_MIN = 1;
const T_MAX = 26;
const SKEW = 38;
const DAMP = 700;
const LARGEST = 0x10ffff;

/**
 * The Unicode form of one label, e.g. `xn--mtamask-9za` -> `mėtamask`; a label that is not encoded is returned as it
 * is, and so is one whose encoding is broken.
 */
export function decodeLabel(label: string): string {
  if (!label.startsWith('xn--')) return label;
  return decode(label.slice(4)) ?? label;
}

/** Every label of a host name decoded on its own, so that a broken one does not hide the others. */
export function decodeHost(host: string): string {
  return host.includes('xn--') ? host.split('.').map(decodeLabel).join('.') : host;
}

function decode(input: string): string | undefined {
  const split = input.lastIndexOf('-');
  const output = [...input.slice(0, Math.max(split, 0))].map((c) => c.codePointAt(0) ?? 0);
  let [code, at, bias] = [128, 0, 72];
  for (let position = split + 1; position < input.length; ) {
    const delta = readInteger(input, position, bias);
    if (delta === undefined) return undefined;
    const length = output.length + 1;
    bias = adapt(delta.value, length, at === 0);
    code += Math.floor((at + delta.value) / length);
    at = (at + delta.value) % length;
    if (code > LARGEST || (code >= 0xd800 && code < 0xe000)) return undefined;
    output.splice(at++, 0, code);
    position = delta.next;
  }
  return String.fromCodePoint(...output);
}

/** One variable-length integer of RFC 3492, section 3.3; undefined where it is cut off or no digit. */
function readInteger(input: string, from: number, bias: number): { value: number; next: number } | undefined {
  let [value, weight] = [0, 1];
  for (let position = from, k = BASE; position < input.length; position += 1, k += BASE) {
    const digit = digitOf(input.charCodeAt(position));
    if (digit === undefined) return undefined;
    value += digit * weight;
    if (!Number.isSafeInteger(value)) return undefined;
    const threshold = k <= bias ? T_MIN : Math.min(k - bias, T_MAX);
    if (digit < threshold) return { value, next: position + 1 };
    weight *= BASE - threshold;
  }
  return undefined;
}

function digitOf(code: number): number | undefined {
  if (code >= 97 && code <= 122) return code - 97;
  if (code >= 48 && code <= 57) return code - 22;
  return undefined;
}

/** Bias adaptation, RFC 3492, section 6.1. */
function adapt(delta: number, length: number, first: boolean): number {
  let rest = first ? Math.floor(delta / DAMP) : delta >> 1;
  rest += Math.floor(rest / length);
  let k = 0;
  for (; rest > ((BASE - T_MIN) * T_MAX) >> 1; k += BASE) rest = Math.floor(rest / (BASE - T_MIN));
  return k + Math.floor(((BASE - T_MIN + 1) * rest) / (rest + SKEW));
}
