/**
 * From findings to a verdict: the strongest neighbourhood decides, never an average over the page.
 * A page of good advice with one request for a recovery phrase in it is judged by the request.
 */
import type { Certainty, ContentVerdict, Evidence, RuleError, ServiceId, SignalId } from '../verdict.ts';
import type { SignalWeight, SignalWeights } from './context.ts';
import type { Reading } from './reading.ts';
import type { Found } from './runner.ts';

/** Points from which a neighbourhood is a note, a caution, a danger. */
export const thresholds = { note: 2, caution: 3, danger: 5, certain: 8 } as const;

/** Clauses on either side that still belong to the same speech act; messages and prompts are short and of one piece. */
const REACH = { page: 2, prompt: 6, mail: 8, chat: 8, comment: 8 } as const;

/** A page of so few characters is one prompt. */
const PROMPT_LENGTH = 900;

const NOTHING: SignalWeight = { weak: 0, strong: 0, grave: false, anyLength: false };

interface Sum {
  readonly points: number;
  readonly parts: readonly Found[];
  readonly families: number;
  readonly grave: boolean;
}

/** The verdict on all findings of a reading. */
export function decide(
  reading: Reading,
  found: readonly Found[],
  errors: readonly RuleError[],
): ContentVerdict {
  const failed = errors.length === 0 ? {} : { errors };
  if (found.length === 0) return { kind: 'clear', ...failed };
  const usable = withoutLoneLatent(found);
  const best = strongest(reading, usable);
  const level = best === null ? null : levelOf(reading, best);
  const [first, ...rest] =
    best === null || level === null ? [] : evidenceOf(best.parts, reading.context.weights);
  if (best === null || level === null || first === undefined) return { kind: 'clear', ...failed };
  const service = best.parts.find((part) => part.service !== undefined)?.service;
  return {
    kind: 'finding',
    level,
    certainty: certaintyOf(level, best),
    ...(service === undefined ? {} : { service: service as ServiceId }),
    evidence: [first, ...rest],
    ...failed,
  };
}

/** What stands in a closed dialog convicts only together with evidence of another family. */
function withoutLoneLatent(found: readonly Found[]): readonly Found[] {
  const supported = found.some((one) => one.meta.family !== 'text' && one.meta.family !== 'destination');
  return supported ? found : found.filter((one) => !one.latent);
}

function strongest(reading: Reading, found: readonly Found[]): Sum | null {
  const reach =
    REACH[reading.surface === 'page' && reading.length <= PROMPT_LENGTH ? 'prompt' : reading.surface];
  const overall = found.filter((one) => one.clause === null);
  const anchors = [...new Set(found.flatMap((one) => one.clause ?? []))];
  const sums = anchors.map((anchor) => {
    const near = found.filter((one) => one.clause !== null && Math.abs(one.clause - anchor) <= reach);
    return sumOf([...near, ...overall], reading.context.weights);
  });
  if (anchors.length === 0 && overall.length > 0) sums.push(sumOf(overall, reading.context.weights));
  return sums.reduce<Sum | null>((best, sum) => (best === null || rank(sum) > rank(best) ? sum : best), null);
}

/** Of two equal sums the one that can be danger is the worse. */
function rank(sum: Sum): number {
  return sum.points + (isConvicted(sum) ? 100 : 0);
}

/** Danger takes two families of evidence with something grave among it, or three that agree. */
function isConvicted({ families, grave }: Sum): boolean {
  return families > 2 || (families > 1 && grave);
}

/** Each signal counts once, at its strongest. */
function sumOf(found: readonly Found[], weights: SignalWeights): Sum {
  const best = new Map<string, Found>();
  for (const one of found) {
    const known = best.get(one.meta.id);
    if (known === undefined || pointsOf(one, weights) > pointsOf(known, weights)) best.set(one.meta.id, one);
  }
  const parts = [...best.values()];
  const counted = parts.some((part) => standsAlone(part, weights)) ? parts : [];
  return {
    points: counted.reduce((sum, part) => sum + pointsOf(part, weights), 0),
    parts: counted.toSorted((a, b) => pointsOf(b, weights) - pointsOf(a, weights)),
    families: new Set(counted.filter(isOfItsOwn).map((part) => part.meta.family)).size,
    grave: counted.some((part) => part.strength === 'strong' && weightOf(part, weights).grave),
  };
}

/** A name that only stands above the words is of their kind. */
function isOfItsOwn({ meta, strength }: Found): boolean {
  return meta.id !== 'identity-mismatch' || strength === 'strong';
}

/** Hurry, secrecy, a log-in form and how a page behaves only add to something and are nothing by themselves. */
function standsAlone(part: Found, weights: SignalWeights): boolean {
  return weightOf(part, weights).strong > 1 && part.meta.family !== 'behaviour';
}

function weightOf(one: Found, weights: SignalWeights): SignalWeight {
  return weights[one.meta.id] ?? NOTHING;
}

function pointsOf(one: Found, weights: SignalWeights): number {
  return weightOf(one, weights)[one.strength];
}

function levelOf(reading: Reading, sum: Sum): 'note' | 'caution' | 'danger' | null {
  const { points } = sum;
  if (points < thresholds.note) return null;
  if (points >= thresholds.danger && isConvicted(sum)) return 'danger';
  if (points < thresholds.caution) return isWorthANote(sum, reading.context.weights) ? 'note' : null;
  const prompt = !reading.long || sum.parts.some((part) => keepsWeight(part, reading.context.weights));
  return prompt ? 'caution' : 'note';
}

/** Faint things together, or a name in a headline, stand on many innocent pages: a note needs one thing that is clear. */
function isWorthANote(sum: Sum, weights: SignalWeights): boolean {
  return sum.parts.some(
    (part) =>
      part.strength === 'strong' &&
      part.meta.family !== 'identity' &&
      weightOf(part, weights).strong >= thresholds.note,
  );
}

/** On a long page, words alone fall back to a note: a document about a thing is not a prompt for it. */
function keepsWeight(part: Found, weights: SignalWeights): boolean {
  return weightOf(part, weights).anyLength && part.strength === 'strong';
}

function certaintyOf(level: 'note' | 'caution' | 'danger', sum: Sum): Certainty {
  if (level === 'danger') return sum.points >= thresholds.certain ? 'almost-certain' : 'likely';
  return level === 'caution' && sum.points > thresholds.caution ? 'likely' : 'possible';
}

function evidenceOf(parts: readonly Found[], weights: SignalWeights): Evidence[] {
  return parts
    .filter((part) => pointsOf(part, weights) > 0)
    .map((part) => ({
      id: part.meta.id as SignalId,
      family: part.meta.family,
      snippet: part.snippet(),
      key: part.key ?? part.meta.id,
      ...(part.params === undefined ? {} : { params: part.params }),
    }));
}
