/** Public bodies in assets/directory/public-bodies.json: whom a person in Japan can turn to. */
import * as v from 'valibot';
import {
  bilingual,
  channelFact,
  filled,
  hostName,
  provenance,
  readings,
  recordId,
  statement,
} from './record.ts';

export const publicBody = v.strictObject({
  id: recordId,
  names: v.strictObject({ en: filled, ja: filled, kana: readings, aliases: v.array(filled) }),
  /** What to turn to it for, in our own words. */
  what: bilingual,
  domains: v.array(
    v.strictObject({ domain: hostName, scope: v.picklist(['registrable', 'host']), ...provenance }),
  ),
  channels: v.array(channelFact),
  /** What the body itself says that a person should know. */
  says: v.array(statement),
});

export const publicBodies = v.array(publicBody);
export type PublicBody = v.InferOutput<typeof publicBody>;
