/** "For help with your wallet contact support": what a request is good for, before its verb and without a comma. */
import type { Hit } from './lexicon.ts';

const PURPOSE = /^[^a-z]*(?:for|to|(if|when)) /;
/** A verb after one of these is a noun, an infinitive or somebody else's. */
const BOUND =
  /(?:^|[ '-])(?:an?|the\w*|(?<!n.t )you|u|[yo]*our|any|no|or|and|to|not|can|\w*ould|will|d[io]d?|we|i|s?he|it|wh\w+|of|(?<!-)in|(?<!-)on|with|by|for|about|ll|[vr]e) $/;

/**
 * True if the verb asks behind such an opening. After "for" and "to" nobody can be its subject; after "if" and "when", or a
 * doubt as in "wasn't you?", only writing and calling are told from what others do.
 * @param rest how an imperative goes on
 * @param doubts the clause's threats
 */
export function standsBehindPurpose(flat: string, verb: Hit, rest: RegExp, doubts: readonly Hit[]): boolean {
  const lead = flat.slice(0, verb.start);
  const purpose = PURPOSE.exec(lead);
  if (BOUND.test(lead)) return false;
  if (verb.concept === 'contact' || verb.concept === 'call')
    return purpose !== null || doubts.some(({ end }) => end <= verb.start);
  return purpose !== null && purpose[1] === undefined && rest.test(flat.slice(verb.end, verb.end + 10));
}
