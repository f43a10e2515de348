/** Arrays of numbers as text, so that JSON can hold them: base64 of their bytes, lowest byte first. */

/** What every platform that runs browsers has; where it were otherwise, the tables would be read wrongly. */
const LITTLE_ENDIAN = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1;

export type Packable = Uint8Array | Uint16Array | Int32Array;

export function pack(numbers: Packable): string {
  const bytes = new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

/** Browsers of 2025 and later do it at once (Chromium 140, Firefox 133); the loop is for those before, and for Node. */
export function unpackBytes(text: string): Uint8Array {
  const platform: { fromBase64?(text: string): Uint8Array } = Uint8Array;
  if (platform.fromBase64 !== undefined) return platform.fromBase64(text);
  const packed = atob(text);
  const bytes = new Uint8Array(packed.length);
  for (let i = 0; i < packed.length; i += 1) bytes[i] = packed.charCodeAt(i);
  return bytes;
}

export function unpackShorts(text: string): Uint16Array {
  return new Uint16Array(aligned(text));
}

export function unpackInts(text: string): Int32Array {
  return new Int32Array(aligned(text));
}

function aligned(text: string): ArrayBuffer {
  if (!LITTLE_ENDIAN) throw new Error('the index of names is stored lowest byte first');
  return unpackBytes(text).buffer as ArrayBuffer;
}
