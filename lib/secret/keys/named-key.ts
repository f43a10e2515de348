import { matches, type Recogniser } from '../span.ts';

/** Formats that say of themselves what they are: PEM blocks, Nostr (nsec), age, Cardano and Substrate key texts. */
const NAMED =
  /-----BEGIN [A-Z ]{0,24}PRIVATE KEY-----[\s\S]{0,8000}?(?:-----END|$)|\bnsec1[02-9ac-hj-np-z]{58}\b|\bAGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]{58}\b|\b(?:ed25519e?_sk|xprv|[a-z]{4}_xsk)1[02-9ac-hj-np-z]{58,}\b/g;
/** An API secret that somebody introduces as one; a word of the language is shorter or has no digit. */
const INTRODUCED =
  /(?:api[\s_-]?secret|secret[\s_-]?key|private[\s_-]?key|シークレット(?:キー)?|秘密鍵)[^0-9A-Za-z\n]{1,16}(?<it>(?=[0-9A-Za-z+/_=-]*\d)[0-9A-Za-z+/_=-]{24,128})/gi;

export const namedKey: Recogniser<'private-key'> = {
  kind: 'private-key',
  find: (text) => [...matches(text, NAMED), ...matches(text, INTRODUCED)],
};
