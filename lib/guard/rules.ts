/** Which sights of a name may be danger: lib/domain/lookalikes/severity.ts and chance.ts, made coarser. */
import { fold } from './letters.ts';
import { LONG, VERY_LONG } from './numbers.ts';
import { type GuardTable, OWN, SHORT, unpack, WIDE } from './table.ts';

/** What the end of a host says about it. A tuple, as the two below: names of fields are a part of what pages load. */
export type Suffix = readonly [
  text: string,
  /** Cheap and much abused, or a promise in itself, or where those who make programs put theirs. */
  isOdd: boolean,
  /** The same, or a label more, as on a platform where anybody gets an address. */
  isLoose: boolean,
  /** Of one country, where firms keep branches. */
  isCountry: boolean,
];

export type Patterns = readonly [
  /** A piece of text begins with a word that asks or promises. */
  call: RegExp,
  /** The name with the end of an address. */
  ending: RegExp,
];

export function patternsOf([, , words, endings]: GuardTable): Patterns {
  // Each stands between `@` and a space.
  const stems = fold(unpack(words))
    .replace(/\b.{1,3}(?= )/g, '$&(?![a-z])')
    .slice(1, -1)
    .replaceAll(' @', '|');
  return [
    // Short words may stand joined before another.
    new RegExp(`(^|[^a-z])(my|get|nft|app|web|pro|s)*(${stems})`),
    new RegExp(`#[-.]?(${endings.replaceAll(' ', '|')})(?![a-z])`),
  ];
}

export type Sight = readonly [
  /** As in table.ts. */
  kind: number,
  name: string,
  shape: string,
  slips: number,
  /** What stands for the name, with the separators in it. */
  seen: string,
  /** The text with `#` in place of it. */
  around: string,
];

/** Whether a name that stands in a host so may be danger. */
export function isDanger(
  [kind, name, shape, slips, seen, around]: Sight,
  [text, isOdd, isLoose, isCountry]: Suffix,
  [call, ending]: Patterns,
): boolean {
  const { length } = shape;
  const letters = seen.replace(/[-._]/g, '');
  const splits = seen.length - letters.length;
  // A word begins and ends at a separator, and where digits and letters meet.
  const starts = !/[^-._\d]#/.test(around) || /^\d/.test(letters);
  const ends = !/#[^-._\d]/.test(around) || /\d$/.test(letters);
  const isWord = starts && ends;
  const isEdge = starts || ends;
  // A separator inside a name counts between whole words, or beside one of many letters.
  if (splits > 0 && (slips > 0 ? splits > 1 || !isWord : !isWord && (length < LONG || !isEdge))) return false;
  if (/[^ -~]/.test(seen)) return isWord || (kind === OWN && isEdge);
  const rest = plain(around);
  const isCalled = call.test(`${rest}-${fold(text)}`);
  if (slips > 1) return isWord;
  // `nexverse` is no xverse, `oracleinfinity` no axieinfinity.
  const hasHead = !starts && /(^|[-._])..?#/.test(around);
  if (slips > 0) {
    if (hasHead || (splits > 0 && /\d/.test(letters))) return false;
    if (length >= LONG) return isEdge || (length >= VERY_LONG && isCalled);
    // Another first letter makes another word: `finance`.
    if (fold(letters).endsWith(shape.slice(1)) && (letters.length <= length || /[a-z]/.test(rest)))
      return false;
    if (!isWord) return length > 6 && isEdge && (isCalled || isLoose);
    // An ending of many letters is a firm's own: `banco.bradesco`.
    return isCalled || (isOdd && text.length <= LONG) || /^#\.[^.]+$|[a-z]-#|#-[a-z]/.test(around);
  }
  const isDisguised = letters !== name && splits === 0;
  if (kind === OWN) {
    if (length < 7 && !starts && (!ends || hasHead) && !(isLoose && isCalled)) return false;
    return length >= LONG || !isCountry || isDisguised || around !== '#';
  }
  const joins = kind === WIDE ? /#([-.]|com|net|org)/ : /#([-.]|[a-z]{3}|io|fi|me)/;
  if (
    (starts && ending.test(around) && joins.test(around)) ||
    /(^|\.)(www\d?|https?)-?#([^a-z]|$)/.test(around)
  )
    return true;
  if (kind === SHORT) return isWord ? /[a-z]/.test(rest) || isDisguised || isCalled : isEdge;
  if (kind === WIDE && isWord && isDisguised) return true;
  return (kind === WIDE ? isOdd : isLoose) && isCalled && (isWord || (isEdge && length > 4));
}

/** Digits around letters are no part of a word; one between letters stands for a letter. */
function plain(text: string): string {
  return fold(text.replace(/\d\d+|(?<![a-z])\d|\d(?![a-z])/g, '-'));
}
