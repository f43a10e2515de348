/**
 * The shape of assets/help/: what to do first in which trouble, what to prepare, what a desk can and cannot do, and what
 * to do when something was given away. Bundled data is validated by tests/help-data.test.ts, not at run time.
 */
import * as v from 'valibot';
import { bilingual, channelKind, recordId, statement } from '../directory/record.ts';
import { troubles } from './trouble.ts';

const trouble = v.picklist(troubles);
const sentences = v.pipe(v.array(bilingual), v.minLength(1), v.maxLength(5));

/** Who can do what depends on who holds the assets, so the guidance does too. */
export const serviceClasses = ['custodial', 'wallet', 'dapp', 'account', 'ended'] as const;
export type ServiceClass = (typeof serviceClasses)[number];

const guidance = v.strictObject({
  /** What the person does now, in this order. */
  first: sentences,
  /** What a support desk can do about it, and what it cannot. */
  can: sentences,
  cannot: sentences,
  /** What cannot be undone, or what to keep in mind above all. */
  final: bilingual,
});

/** assets/help/guidance/<class>.json */
export const classGuidance = v.strictObject({
  id: v.picklist(serviceClasses),
  troubles: v.strictObject(v.entriesFromList(troubles, guidance)),
});

/** assets/help/troubles.json: for each kind the channels in the order to be tried, and what to prepare. */
export const troubleTable = v.strictObject(
  v.entriesFromList(
    troubles,
    v.strictObject({ order: v.pipe(v.array(channelKind), v.minLength(1)), prepare: v.array(recordId) }),
  ),
);

/** assets/help/checklist.json */
export const checklist = v.array(v.strictObject({ id: recordId, text: bilingual }));

/** assets/help/never.json: what nobody who helps ever needs. */
export const neverList = v.array(v.strictObject({ id: recordId, name: bilingual, why: bilingual }));

/** assets/help/services/<id>.json: what one operator says about a kind of trouble; without `troubles` it fits all. */
export const serviceNotes = v.strictObject({
  id: recordId,
  notes: v.array(v.strictObject({ ...statement.entries, troubles: v.optional(v.array(trouble)) })),
});

const step = v.strictObject({
  /** Kept with the tick: stays the same when the words are improved. */
  id: recordId,
  text: bilingual,
  more: v.optional(bilingual),
  /** `desk`: the search for a support desk; otherwise the id of another playbook. */
  to: v.optional(recordId),
});

/** assets/help/already/<id>.json: what to do when something of this kind was given away. */
export const playbook = v.strictObject({
  id: recordId,
  name: bilingual,
  /** The most urgent, in one or two sentences. */
  lead: bilingual,
  steps: v.pipe(v.array(step), v.minLength(3)),
  /** Ids of public bodies in Japan, the most useful one first. */
  bodies: v.pipe(v.array(recordId), v.minLength(1)),
  /** What to keep as proof. */
  keep: v.pipe(v.array(bilingual), v.minLength(1)),
});

export type Guidance = v.InferOutput<typeof guidance>;
export type ClassGuidance = v.InferOutput<typeof classGuidance>;
export type TroubleTable = v.InferOutput<typeof troubleTable>;
export type ChecklistItem = v.InferOutput<typeof checklist>[number];
export type NeverItem = v.InferOutput<typeof neverList>[number];
export type ServiceNotes = v.InferOutput<typeof serviceNotes>;
export type ServiceNote = ServiceNotes['notes'][number];
export type Playbook = v.InferOutput<typeof playbook>;
export type PlaybookStep = Playbook['steps'][number];
