/**
 * Sightings that are likely chance: what stands there resembles a protected name, but is a word of its own.
 * Each rule says which innocent hosts it spares; measured on popular and legitimate hosts (npm run eval).
 */
import type { RuleError } from '../verdict.ts';
import { type Clue, isOneLetterMore } from './clue.ts';
import { isOrdinary, type Ordinary } from './ordinary.ts';
import type { Companion } from './words.ts';

/** One reason to take a sighting for chance. */
export type ChanceRule = (clue: Clue, ordinary: Ordinary) => boolean;

/** From this length on letters of a name do not come together by chance. */
const LONG = 8;
/** From this length on a misspelt name may stand anywhere inside other letters. */
const VERY_LONG = 10;

export const chanceRules: Readonly<Record<string, ChanceRule>> = {
  /** `digital-cloud` holds l-cloud: a separator inside a name counts between whole words, or beside one of many. */
  'torn-apart': ({ splitBy, sighting, text, attached, suffix }) => {
    const { name, startsWord, endsWord, edits } = sighting;
    if (splitBy === '') return false;
    const seen = text.slice(sighting.start, sighting.end);
    const separators = seen.length - seenLetters(text, sighting).length;
    if (edits > 0 && (separators > 1 || (splitBy === '.' && name.letters.length < LONG))) return true;
    // `www7.cbox` for btcbox: the digit belongs to the label that it ends.
    if (/\d[-._]|[-._]\d/.test(seen) && !/\d/.test(name.letters)) return true;
    // `open-seamint` on a platform.
    if (edits === 0 && isCall(attached) && (startsWord || endsWord) && suffix === 'hosted') return false;
    return (
      !(startsWord && endsWord) &&
      (name.letters.length < LONG || edits > 0 || attached?.kind === 'unknown' || !(startsWord || endsWord))
    );
  },

  /** `paypay` for paypal, `multisafepay` for safepal: another firm is called so. */
  'other-firm': ({ sighting, piece }, { isOtherFirm }) =>
    sighting.likeness === 'misspelt' && isOtherFirm(piece.replace(/[^a-z]/g, '')),

  /** `bitcointalk` for bitpoint: the name of something else, and the first letter of the word behind it. */
  'other-name-first': ({ sighting, text }, { isOtherFirm }) =>
    sighting.likeness === 'misspelt' &&
    sighting.startsWord &&
    !sighting.endsWord &&
    isOtherFirm(seenLetters(text, sighting).slice(0, -1)),

  /** `uni247` for unisat, `d3b4n3yy` for debank: one digit may stand for a letter by mistake, a number does not. */
  'a-number': ({ sighting, text, attached }) => {
    const { likeness, name, start } = sighting;
    const isRead = likeness === 'misspelt' || likeness === 'shape';
    const seen = seenLetters(text, sighting);
    const isLonger = /\d$/.test(text.slice(0, start)) && /^\d/.test(seen);
    const isRandom = attached?.kind === 'unknown' && /\d.*\d/.test(seen);
    return isRead && (/\d{2}/.test(seen) || isLonger || isRandom) && !/\d/.test(name.letters);
  },

  /** `homegate` holds gate, `forticlouds` icloud: in the midst of other letters only a longer name is meant. */
  'inside-letters': (clue) => {
    const { attached, sighting, part, ending, suffix } = clue;
    if (isOneLetterMore(clue)) return false;
    if (attached?.kind !== 'unknown' || part !== 'host' || ending?.official) return false;
    const { letters, class: kind } = sighting.name;
    if (kind === 'word' || (kind === 'short' && letters.length < 5)) return true;
    return letters.length < 7 && !sighting.startsWord && suffix !== 'hosted';
  },

  /** `minergate`, `bankingcircleconnect`: a word with words of the trade joined to it is a compound like any other. */
  'joined-word': (clue) => {
    const { attached, ending, sighting, suffix } = clue;
    const { name, startsWord, endsWord } = sighting;
    if (isOneLetterMore(clue)) return false;
    if (name.class !== 'word' || attached === undefined || ending?.official) return false;
    // Nobody joins `www` to a name but to look like its address.
    if (attached.word === 'www') return false;
    const { length } = name.letters;
    if (length < 5 || !(startsWord || endsWord)) return true;
    if (length < 6) return !isCall(attached) || suffix === 'plain' || suffix === 'country';
    return !isCall(attached) && suffix !== 'hosted' && suffix !== 'loose';
  },

  /** `tangerine` for tangem: a misspelt name of few letters has to stand as a word of its own. */
  'short-misspelt-joined': ({ sighting, attached, address }) => {
    const { likeness, name, startsWord, endsWord } = sighting;
    const { length } = name.letters;
    if (likeness !== 'misspelt' || (startsWord && endsWord)) return false;
    if (length < 7) return true;
    const isKnown = attached !== undefined && attached.kind !== 'unknown';
    if (length < LONG) return !(isKnown && (startsWord || endsWord)) && !(startsWord && address.platform);
    return length < VERY_LONG && !isKnown && !(startsWord || endsWord);
  },

  /** `finance` for binance, `ucoin` for kucoin: another first letter, or none, makes another word. */
  'first-letter': ({ sighting, text, beside, suffix }, { isWord }) => {
    const { letters } = sighting.name;
    if (sighting.likeness !== 'misspelt') return false;
    const seen = seenLetters(text, sighting);
    if (!seen.endsWith(letters.slice(1))) return false;
    if (!sighting.startsWord) return true;
    if (suffix === 'own' && beside === undefined && !isWord(seen)) return false;
    return letters.length < LONG && (seen === letters.slice(1) || beside !== undefined);
  },

  /** `linkcoin` for kucoin, `qcloud` for icloud: with a common ending it is the head that makes the name. */
  'other-head': ({ sighting, text, suffix }) => {
    const { name, likeness, startsWord, endsWord } = sighting;
    const ending = name.letters.slice(name.head);
    if (likeness !== 'misspelt' || name.head === 0) return false;
    const seen = seenLetters(text, sighting);
    if (!seen.endsWith(ending)) return false;
    const isReplaced = seen.length === name.letters.length && !isSwapped(seen, name.letters);
    // Trades have their endings: what differs before `swap` or `scan` is another firm, unless more speaks against it.
    const isElsewhere = suffix === 'plain' || suffix === 'country';
    if (
      startsWord &&
      endsWord &&
      (isElsewhere ? isReplaced : name.letters.length >= LONG && suffix !== 'own')
    )
      return true;
    return (
      !(startsWord && endsWord) ||
      (name.letters.length < LONG &&
        (name.head === 1 || (isReplaced && (name.head < 3 || seen[0] !== name.letters[0]))))
    );
  },

  /** `openset` for opensea, `common-drivers` for onedrive: made of ordinary words from end to end. */
  'ordinary-words': (clue, ordinary) => {
    const { sighting, piece, attached, text, suffix } = clue;
    const { letters } = sighting.name;
    if (/[^a-z]/.test(seenLetters(text, sighting))) return false;
    const isSame = sighting.likeness === 'same';
    const isLong = letters.length >= LONG;
    const isElsewhere = suffix === 'plain' || suffix === 'country';
    // The very letters are there: they stand in other words by chance only where no word ends with the name (`open-search`).
    if (isSame && (!isElsewhere || attached?.kind !== 'unknown' || clue.ending?.official)) return false;
    // Of a long name only the end makes other words: `playerzero`, not `coinbased`.
    if (isSame && isLong && sighting.startsWord) return false;
    // `wave` for aave: of a short name one letter in four or five makes any word.
    if (letters.length < 6 && ordinary.isWord(seenLetters(text, sighting))) return true;
    // One wrong letter on the way to the real site is no other word.
    if (sighting.likeness === 'misspelt' && suffix === 'own' && attached === undefined) return false;
    if (!isSame && isLong && !attached && !(isElsewhere && isReplaced(clue))) return false;
    // `metamosk-giveaway`: what is promised beside a long name makes up for the letters.
    if (!isSame && isLong && isCall(clue.beside)) return false;
    // `applied` for appleid, with whatever joined to it.
    if (!isSame && !isLong && suffix !== 'own' && ordinary.isWord(seenLetters(text, sighting))) return true;
    const most = isSame || isLong || (attached && attached.kind !== 'unknown') ? 2 : Infinity;
    return isOrdinary(piece.replace(/[^a-z]/g, ''), letters, ordinary, most);
  },

  /** `finance.example.com`, `cloud-cdn.example.com`: in a subdomain only a long name is looked for with slips. */
  'short-below': ({ zone, sighting, beside }) => {
    if (zone !== 'below' || sighting.likeness === 'same' || sighting.likeness === 'foreign') return false;
    if (!(sighting.startsWord && sighting.endsWord)) return true;
    // `paypl-verify.example.com`: what is asked for beside it makes up for the letters.
    const shortest = isCall(beside) ? 6 : sighting.likeness === 'shape' ? 7 : LONG;
    return sighting.name.letters.length < shortest;
  },
};

/** Asks to act, or promises something. */
function isCall(companion: Companion | undefined): boolean {
  return companion?.kind === 'action' || companion?.kind === 'lure';
}

function seenLetters(text: string, { start, end }: Clue['sighting']): string {
  return text.slice(start, end).replace(/[-._]/g, '');
}

function isSwapped(seen: string, real: string): boolean {
  return [...seen].sort().join('') === [...real].sort().join('');
}

/** True if any rule takes the sighting for chance. A rule that throws is recorded in `errors` and spares nothing. */
export function isChance(
  clue: Clue,
  ordinary: Ordinary,
  errors: RuleError[],
  rules: Readonly<Record<string, ChanceRule>> = chanceRules,
): boolean {
  for (const rule in rules) {
    try {
      if (rules[rule]?.(clue, ordinary) === true) return true;
    } catch (error) {
      errors.push({ rule, message: String(error) });
    }
  }
  return false;
}

/** `bigpanda` for bitpanda: one letter for another, none more or less. */
function isReplaced({ sighting: { likeness, name, start, end } }: Clue): boolean {
  return likeness === 'misspelt' && end - start === name.letters.length;
}
