/** Colours as computed styles and style attributes write them, compared as eyes do. */
import { UNKNOWN } from './visibility.ts';

type Rgba = readonly [red: number, green: number, blue: number, alpha: number];

/** Differences up to this in every channel (of 255) are not seen. */
const UNSEEN = 10;
/** More transparent than this is not seen either. */
const FAINTEST = 0.05;

/** Those that letters are hidden with; any other name is read as unknown. */
const NAMED: Readonly<Record<string, Rgba>> = {
  white: [255, 255, 255, 1],
  black: [0, 0, 0, 1],
  transparent: [0, 0, 0, 0],
};

/** True if letters of the one colour cannot be told from the other behind them. False where either is not known. */
export function isUnseen(ink: string, ground: string): boolean {
  const letters = parse(ink);
  if (letters === null) return false;
  if (letters[3] < FAINTEST) return true;
  const behind = parse(ground);
  if (behind === null || behind[3] < 1) return false;
  return [0, 1, 2].every((at) => Math.abs((letters[at] ?? 0) - (behind[at] ?? 0)) <= UNSEEN);
}

/** True if a colour hides what is behind it. */
export function isOpaque(colour: string): boolean {
  return (parse(colour)?.[3] ?? 0) === 1;
}

/** True if nothing of a colour is seen. */
export function isClear(colour: string): boolean {
  return parse(colour)?.[3] === 0;
}

const known = new Map<string, Rgba | null>();
const MOST_KNOWN = 500;

function parse(colour: string): Rgba | null {
  if (colour === UNKNOWN) return null;
  const found = known.get(colour);
  if (found !== undefined) return found;
  const read = NAMED[colour.toLowerCase()] ?? parseHex(colour) ?? parseRgb(colour) ?? parseSpace(colour);
  if (known.size < MOST_KNOWN) known.set(colour, read);
  return read;
}

function parseHex(colour: string): Rgba | null {
  const digits = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(colour)?.[1];
  if (digits === undefined) return null;
  const full = digits.length === 3 ? digits.replace(/./g, '$&$&') : digits;
  const at = (from: number) => Number.parseInt(full.slice(from, from + 2), 16);
  return [at(0), at(2), at(4), 1];
}

function parseRgb(colour: string): Rgba | null {
  const [red, green, blue, alpha = 1] = (/^rgba?\(([\d., ]{5,40})\)$/i.exec(colour)?.[1] ?? '')
    .split(',')
    .map(Number);
  if (red === undefined || green === undefined || blue === undefined) return null;
  return [red, green, blue, alpha];
}

/** Further from grey than this (in hundredths of what can be shown) is a colour. */
const COLOURFUL = 2;

/** `color(srgb 1 1 1)`, and the greys of spaces that go by lightness: `oklch(1 0 0)`, `lab(100 0 0 / 0.5)`. */
function parseSpace(colour: string): Rgba | null {
  const [, space = '', numbers = ''] =
    /^(color\(srgb |(?:ok)?l(?:ab|ch)\()([-\d.e /]{5,80})\)$/.exec(colour) ?? [];
  const [first = 0, second = 0, third = 0, alpha = 1] = numbers.split(/[ /]+/).map(Number);
  if (space === '') return null;
  if (space.startsWith('c')) return [first * 255, second * 255, third * 255, alpha];
  const isOk = space.startsWith('ok');
  const strength = space.endsWith('ch(') ? second : Math.hypot(second, third);
  if (alpha > 0 && strength * (isOk ? 100 : 1) > COLOURFUL) return null;
  const lightness = isOk ? first : (first + 16) / 116;
  const grey = Math.max(0, 255 * (1.055 * lightness ** 1.25 - 0.055));
  return [grey, grey, grey, alpha];
}
