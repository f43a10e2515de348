/** The shape of assets/directory/names-under-attack.json: names that are imitated and whose desk we do not know. */
import * as v from 'valibot';
import { filled, hostName, recordId } from './record.ts';

export const attackedName = v.strictObject({
  id: recordId,
  names: v.strictObject({ en: filled, ja: filled }),
  /** A firm with more domains of its own than any list knows. */
  wide: v.optional(v.literal(true)),
  /** Seldom imitated: of it the network's rules know the plain letters only, and the guard, which has no room, nothing. */
  rare: v.optional(v.literal(true)),
  protect: v.pipe(
    v.array(
      v.strictObject({
        name: v.pipe(v.string(), v.regex(/^[a-z0-9]+$/)),
        distinctive: v.boolean(),
        network: v.exactOptional(v.literal(true)),
      }),
    ),
    v.minLength(1),
  ),
  /** Registrable domains that people in the field know as the operator's; may be empty. */
  domains: v.array(hostName),
});

export const attackedNames = v.strictObject({
  note: filled,
  checked: v.pipe(v.string(), v.isoDate()),
  names: v.array(attackedName),
});

export type AttackedName = v.InferOutput<typeof attackedName>;
