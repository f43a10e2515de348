/** "I am from … support", "this is Microsoft": desks answer where they are asked, they do not introduce themselves in chats. */
import type { Hit } from '../lexicon.ts';
import { around, aside, asks, has, mentioning } from '../queries.ts';
import type { Clause, Reading } from '../reading.ts';
import { type Finding, inClause, type Signal } from '../signal.ts';

export const selfIntroduction: Signal = {
  meta: { id: 'self-introduction', family: 'identity', key: 'self-introduction', needs: 'message' },
  find: (reading) =>
    reading.surface === 'mail'
      ? []
      : mentioning(reading, 'introduce').flatMap((clause) => judge(reading, clause) ?? []),
};

/** Letters between "I am from" and the name, and between the name and "support". */
const BETWEEN = 24;

function judge(reading: Reading, clause: Clause): Finding | null {
  const name = clause.hits.find((hit) => hit.service !== undefined && isIntroduced(clause, hit));
  if (name?.service === undefined || aside(clause, name.start) || has(clause, 'not.before', 'not.after'))
    return null;
  const near = around(reading, clause, 2);
  const wants = near.some(
    (one) =>
      (one !== clause && has(one, 'introduce')) ||
      has(one, 'helpoffer', 'account', 'wallet', 'virus', 'repair') ||
      asks(one, 'tell', 'give', 'click', 'install', 'verify', 'contact', 'call'),
  );
  return inClause(clause, wants || has(clause, 'support') ? 'strong' : 'weak', name.start, {
    id: name.service,
  });
}

/** In Japanese the name may stand before ("…の者です") or after ("こちらは…です") what introduces it. */
function isIntroduced(clause: Clause, name: Hit): boolean {
  const eastern = (hit: Hit) => clause.flat.charCodeAt(hit.start) >= 0x3000;
  return clause.hits.some((hit) => {
    if (hit.concept !== 'introduce') return false;
    if (hit.end <= name.start && name.start - hit.end <= BETWEEN / 2)
      return eastern(hit)
        ? /^[^。、]{0,10}(?:です|でございます|と申し)/.test(clause.flat.slice(name.end))
        : isDesk(clause, name);
    return eastern(hit) && hit.start >= name.end && hit.start - name.end <= BETWEEN / 2;
  });
}

/** In English the name alone is not enough: "this is MetaMask" says what is seen. */
function isDesk(clause: Clause, name: Hit): boolean {
  return clause.hits.some(
    (hit) => hit.concept === 'support' && hit.start >= name.end - 1 && hit.start - name.end <= BETWEEN,
  );
}
