/** One message as it is kept, parsed where it comes from another part of the extension. */
import * as v from 'valibot';
import { MAX_KEPT_LINE, MAX_KEPT_LINKS, MAX_KEPT_TEXT, MAX_LINK } from '../limits.ts';

const line = v.nullable(v.pipe(v.string(), v.maxLength(MAX_KEPT_LINE)));
const link = v.pipe(v.string(), v.maxLength(MAX_LINK));

export const keptMessage = v.strictObject({
  /** As it was shown: a name, a handle or `Name <a@b>`. */
  sender: line,
  subject: line,
  /** Where an answer goes, if that is said. */
  replyTo: line,
  text: v.pipe(v.string(), v.maxLength(MAX_KEPT_TEXT)),
  /** Where its links lead, each address once and whole: what a link says is not where it goes. */
  links: v.pipe(v.array(link), v.maxLength(MAX_KEPT_LINKS)),
});

export type KeptMessage = v.InferOutput<typeof keptMessage>;
