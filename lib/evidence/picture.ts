/** A picture that goes into a bundle. */
import { base64 } from '@scure/base';

const TYPES = ['image/png', 'image/jpeg', 'image/webp'] as const;

export interface Picture {
  readonly type: (typeof TYPES)[number];
  readonly picture: Uint8Array;
}

/** Largest picture that is taken (bytes): the file has to open on a small computer, too. */
const MOST = 10_000_000;

/** The picture in a `data:` address; null for anything else. */
export function dataPicture(address: string | null): Picture | null {
  const [, type, data] = /^data:([a-z/]+);base64,([A-Za-z0-9+/]+=*)$/.exec(address ?? '') ?? [];
  return type === undefined || data === undefined ? null : pictureOf(type, base64.decode(data));
}

/** A picture of a type that every browser draws, not too large, and not of another type than it says; otherwise null. */
export function pictureOf(type: string, picture: Uint8Array): Picture | null {
  const known = TYPES.find((one) => one === type);
  if (known === undefined || picture.length > MOST || !BEGINS[known](picture)) return null;
  return { type: known, picture };
}

const ascii = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.slice(from, to));

/** First bytes of each format (PNG and WebP specifications, JPEG start of image). */
const BEGINS: Readonly<Record<Picture['type'], (bytes: Uint8Array) => boolean>> = {
  'image/png': (bytes) => ascii(bytes, 1, 4) === 'PNG',
  'image/jpeg': (bytes) => bytes[0] === 0xff && bytes[1] === 0xd8,
  'image/webp': (bytes) => ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP',
};
