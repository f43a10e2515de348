/** Endings that are handed out to public bodies, schools and armies only; nobody registers a lookalike there. */

/** gov, mil, edu (USA); gov.xx, mil.xx; go, lg, ac, ed in jp (JPRS, "属性型JPドメイン名"). */
const RESTRICTED = /(^|\.)((gov|mil|edu)|(gov|mil|gob|gouv|govt)\.[a-z]{2}|(go|lg|ac|ed)\.jp)$/;

/** True for a host under an ending that only public bodies and schools get. */
export function isRestrictedSuffix(host: string): boolean {
  return RESTRICTED.test(host);
}
