/** What people need a support desk for. The order is the one in which the kinds are offered. */
export const troubles = [
  'break-in',
  'log-in',
  'deposit',
  'transfer',
  'not-shown',
  'trade',
  'app',
  'outage',
  'other',
] as const;

/** Kind of trouble; its name is the sentence `trouble.<kind>` of assets/locales. */
export type Trouble = (typeof troubles)[number];

/** True for the id of a kind of trouble. */
export function isTrouble(text: string | undefined): text is Trouble {
  return troubles.some((trouble) => trouble === text);
}
