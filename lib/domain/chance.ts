/**
 * Sightings that are likely chance: what stands there resembles a protected name, but is a word of its own.
 * Each rule says which innocent hosts it spares; measured on popular and legitimate hosts (npm run eval).
 */
import type { Clue } from './clue.ts';
import { isOrdinary, type Ordinary } from './ordinary.ts';

/** One reason to take a sighting for chance. */
export type ChanceRule = (clue: Clue, ordinary: Ordinary) => boolean;

/** From this length on letters of a name do not come together by chance. */
const LONG = 8;
/** From this length on a misspelt name may stand anywhere inside other letters. */
const VERY_LONG = 10;

export const chanceRules: Readonly<Record<string, ChanceRule>> = {
  /** `digital-cloud` holds l-cloud, `forum.eta` no meta: a separator inside a name counts between whole words only. */
  'torn-apart': ({ splitBy, sighting }) => splitBy !== '' && !(sighting.startsWord && sighting.endsWord),

  /** `homegate` holds gate, `forticlouds` icloud: in the midst of other letters only a longer name is meant. */
  'inside-letters': ({ attached, sighting, part }) => {
    if (attached?.kind !== 'unknown' || part !== 'host') return false;
    const { letters, class: kind } = sighting.name;
    if (kind === 'short' || kind === 'word') return true;
    if (sighting.likeness === 'misspelt') return !isWellPlaced(sighting, letters.length);
    return letters.length < 7 && !sighting.startsWord;
  },

  /** `safetrade`, `paygate`: a short word with a word of the trade joined to it is a compound of ordinary words. */
  'short-word-joined': ({ attached, sighting }) =>
    attached?.kind === 'topic' && sighting.name.class === 'word' && sighting.name.letters.length < 6,

  /** `tangerine`, `visitunes`: a misspelt name of few letters has to stand as a word of its own. */
  'short-misspelt-joined': ({ sighting: { likeness, name, startsWord, endsWord } }) => {
    if (likeness !== 'misspelt' || name.letters.length >= LONG) return false;
    return name.letters.length < 7 ? !(startsWord && endsWord) : !(startsWord || endsWord);
  },

  /** `finance` for binance, `cloud` for icloud: another first letter makes another word, rarely a slip. */
  'first-letter': ({ sighting, text, beside, attached }) => {
    const { letters } = sighting.name;
    if (sighting.likeness !== 'misspelt' || letters.length >= LONG) return false;
    const seen = text.slice(sighting.start, sighting.end).replace(/[-._]/g, '');
    const isFirst =
      seen.endsWith(letters.slice(1)) || (letters.endsWith(seen) && seen.length < letters.length);
    return isFirst && (beside !== undefined || attached !== undefined);
  },

  /** `linkcoin` for kucoin, `mooniswap` for uniswap: with a common ending it is the head that makes the name. */
  'other-head': ({ sighting, text }) => {
    const { name, likeness, startsWord, endsWord } = sighting;
    if (likeness !== 'misspelt' || name.head === 0 || (startsWord && endsWord)) return false;
    return text.slice(sighting.start, sighting.end).endsWith(name.letters.slice(name.head));
  },

  /** `openset` for opensea, `common-drivers` for onedrive: made of ordinary words from end to end. */
  'ordinary-words': ({ sighting, piece, attached }, ordinary) => {
    const { letters } = sighting.name;
    if (sighting.likeness === 'foreign') return false;
    if (sighting.likeness === 'same' ? attached?.kind !== 'unknown' : letters.length >= LONG && !attached)
      return false;
    return isOrdinary(piece.replace(/[^a-z]/g, ''), letters, ordinary);
  },

  /** `finance.example.com`, `cloud-cdn.example.com`: in a subdomain only a long name is looked for with slips. */
  'short-below': ({ zone, sighting }) => {
    if (zone !== 'below' || sighting.likeness === 'same' || sighting.likeness === 'foreign') return false;
    return sighting.name.letters.length < LONG || !(sighting.startsWord && sighting.endsWord);
  },
};

/** A misspelt name inside other letters has to begin or end a word, unless it is very long. */
function isWellPlaced({ startsWord, endsWord }: Clue['sighting'], length: number): boolean {
  return length >= VERY_LONG || (length >= LONG && (startsWord || endsWord));
}

/** True if any rule takes the sighting for chance. */
export function isChance(clue: Clue, ordinary: Ordinary): boolean {
  return Object.values(chanceRules).some((rule) => rule(clue, ordinary));
}
