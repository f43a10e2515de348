/**
 * Internationalised labels decoded (RFC 3492). lib/domain/punycode.ts does the same and keeps what is malformed; this
 * one is read by every page and gets only what the browser itself has accepted.
 */

/** Every label of a host name that is encoded, decoded. */
export function decode(host: string): string {
  return host.replace(/xn--([^.]*?)-?([^-.]*)(?=\.|$)/g, (_, plain: string, rest: string) =>
    insert(plain, rest),
  );
}

function insert(plain: string, rest: string): string {
  const letters = [...plain];
  let [code, at, bias] = [128, 0, 72];
  for (let i = 0; i < rest.length; ) {
    const before = at;
    let threshold = 0;
    for (let [weight, k, digit] = [1, 36, 36]; i < rest.length && digit >= threshold; k += 36) {
      digit = (Number.parseInt(rest.charAt(i), 36) + 26) % 36;
      at += digit * weight;
      threshold = Math.min(26, Math.max(1, k - bias));
      weight *= 36 - threshold;
      i += 1;
    }
    const length = letters.length + 1;
    let delta = ((at - before) / (before === 0 ? 700 : 2)) | 0;
    delta += (delta / length) | 0;
    for (bias = 0; delta > 455; bias += 36) delta = (delta / 35) | 0;
    bias += ((36 * delta) / (delta + 38)) | 0;
    code += (at / length) | 0;
    at %= length;
    letters.splice(at, 0, String.fromCodePoint(code));
    at += 1;
  }
  return letters.join('');
}
