/** Parsers of the verdicts, for the boundaries where one comes back from outside: messages and storage. */
import * as v from 'valibot';
import type { ContentVerdict, DomainVerdict, Finding, ServiceId, SignalId, TechniqueId } from './verdict.ts';

const id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), v.maxLength(64));
export const serviceId = v.pipe(
  id,
  v.transform((text) => text as ServiceId),
);
const techniqueId = v.pipe(
  id,
  v.transform((text) => text as TechniqueId),
);
const signalId = v.pipe(
  id,
  v.transform((text) => text as SignalId),
);
const short = v.pipe(v.string(), v.maxLength(300));
const certainty = v.picklist(['almost-certain', 'likely', 'possible']);

const lookalikeEvidence = v.strictObject({
  host: short,
  span: v.strictObject({ text: short, start: v.number(), end: v.number() }),
  part: v.picklist(['host', 'path', 'userinfo']),
  counterpart: short,
  alignment: v.pipe(
    v.array(v.strictObject({ seen: short, real: short, same: v.boolean() })),
    v.maxLength(300),
  ),
  word: v.exactOptional(short),
  deskless: v.exactOptional(v.literal(true)),
});

export const domainVerdict: v.GenericSchema<unknown, DomainVerdict> = v.variant('kind', [
  v.strictObject({ kind: v.literal('unsupported') }),
  v.strictObject({
    kind: v.literal('official'),
    service: serviceId,
    proof: v.picklist(['operator', 'third-party', 'general']),
  }),
  v.strictObject({ kind: v.literal('trusted'), by: v.picklist(['user', 'policy', 'bundled']) }),
  v.strictObject({ kind: v.literal('listed'), list: short, entry: short, version: short }),
  v.strictObject({
    kind: v.literal('lookalike'),
    level: v.picklist(['caution', 'danger']),
    service: serviceId,
    technique: techniqueId,
    certainty,
    evidence: lookalikeEvidence,
  }),
  v.strictObject({
    kind: v.literal('disguised'),
    technique: v.picklist(['mixed-scripts', 'whole-script']),
    certainty,
    evidence: v.strictObject({
      host: short,
      label: short,
      ascii: short,
      reading: short,
      letters: v.pipe(v.array(v.strictObject({ script: short, letters: short })), v.maxLength(20)),
    }),
  }),
  v.strictObject({ kind: v.literal('unknown') }),
]);

/** The only words of a page that may leave it: at most 120 characters that matched a rule, secrets masked. */
const evidence = v.strictObject({
  id: signalId,
  family: v.picklist(['text', 'form', 'destination', 'identity', 'behaviour']),
  snippet: v.pipe(v.string(), v.maxLength(120)),
  key: v.pipe(v.string(), v.maxLength(80)),
  params: v.exactOptional(
    v.record(v.pipe(v.string(), v.maxLength(40)), v.pipe(v.string(), v.maxLength(120))),
  ),
});

const errors = v.exactOptional(
  v.pipe(
    v.array(v.strictObject({ rule: short, message: v.pipe(v.string(), v.maxLength(500)) })),
    v.maxLength(50),
  ),
);

export const finding: v.GenericSchema<unknown, Finding> = v.strictObject({
  kind: v.literal('finding'),
  level: v.picklist(['note', 'caution', 'danger']),
  certainty,
  service: v.exactOptional(serviceId),
  evidence: v.pipe(v.tupleWithRest([evidence], evidence), v.maxLength(40)),
  errors,
});

export const contentVerdict: v.GenericSchema<unknown, ContentVerdict> = v.union([
  v.strictObject({ kind: v.literal('clear'), errors }),
  finding,
]);

/** How many findings of each level. */
const amount = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000));
export const counts = v.strictObject({ note: amount, caution: amount, danger: amount });
export type Counts = v.InferOutput<typeof counts>;
