/** Turns of phrase around a secret: wanted by others, used to connect with, shown to its owner, tried in a test. */
import type { Hit } from './lexicon.ts';
import { asks, has, hitOf, holdsAddress, mentions, on } from './queries.ts';
import type { Clause, Reading } from './reading.ts';

/** "We need your phrase", 「サポートが…が必要です」: wanted by others than the reader, who alone ever needs it. */
export function isWanted(clause: Clause, objects: readonly { start: number; end: number }[]): boolean {
  return objects.some(({ start, end }) =>
    clause.hits.some(
      (hit) =>
        (hit.concept === 'need' && hit.end <= start && start - hit.end <= 20) ||
        (hit.concept === 'ask.after' && hit.start >= end && hit.start - end <= 3 && has(clause, 'support')),
    ),
  );
}

/** "Connect your wallet with your phrase", 「秘密鍵で接続」: a wallet is connected by a click, and never by its secret. */
export function isPassword(
  reading: Reading,
  clause: Clause,
  objects: readonly { start: number; end: number }[],
): boolean {
  const { actions, flat } = clause;
  if (has(clause, 'others', 'told')) return false;
  return actions.some(
    ({ mood, start, end }) =>
      mood === 'ask' &&
      (on(reading, 'page') ? CONNECTS : JOINS).test(flat.slice(start, end)) &&
      objects.some((hit) =>
        hit.end <= start
          ? start - hit.end <= 30 &&
            /^ ?(?:で|を使|を用い|に?より|によって|にて)/.test(flat.slice(hit.end, start))
          : hit.start - end <= 60 && WITH.test(flat.slice(end, hit.end)),
      ),
  );
}

const CONNECT = '^(?:connect|link|sync|接続|連携|同期|conect|连接|連接|同步';
const CONNECTS = new RegExp(`${CONNECT})`);
const JOINS = new RegExp(
  `${CONNECT}|pair|bind|integrat|valid|verif|authentic|検証|認証|承認|vincul|sincron|验证)`,
);
const WITH = / (?:with|using|via|by|through|con|mediante|usando) (?!an? )/;

/** "Your phrase is:", 「…は次のとおりです」: shown to its owner. */
const SHOWN = /^(?:,? which)? (?:is|are)(?: as follows| below)?:|^は(?:次|以下|下記)の(?:とおり|通り)/;

/** "Type an invalid seed phrase", 「間違ったシードフレーズを入力」: a step of a test; nobody wants a wrong one. */
export function isShownOrTried(clause: Clause): boolean {
  const object = hitOf(clause, 'phrase', 'key');
  if (object !== undefined && SHOWN.test(clause.flat.slice(object.end))) return true;
  return clause.hits.some(
    ({ concept, start, end }) =>
      concept === 'wrong' &&
      object !== undefined &&
      end <= object.start &&
      object.start - end <= 14 &&
      clause.actions.some(
        (action) => action.concept === 'give' && (action.end <= start || action.start >= object.end),
      ),
  );
}

/** "Redact the private key", "the public key, not the private key", 「秘密鍵は消して」: kept out of what is asked for. */
export function isLeftOut({ flat, hits, actions }: Clause, object: Hit): boolean {
  return hits.some(({ concept, start, end }) => {
    if (concept !== 'leaveout') return false;
    if (start >= object.end)
      return (
        start - object.end <= 12 &&
        (flat.charCodeAt(start) >= 0x250 || /(?:ed|en|out)$/.test(flat.slice(start, end)))
      );
    return (
      flat.charCodeAt(start) < 0x250 &&
      object.start - end <= 40 &&
      !actions.some(
        (action) => action.concept === 'give' && action.start >= end && action.end <= object.start,
      )
    );
  });
}

/** "Paste the phrase, choose a password → nothing happens": a comment that names no desk, place or account reports a bug. */
export function isStepOfReport(reading: Reading, clause: Clause): boolean {
  return (
    on(reading, 'comment') &&
    reading.links.length === 0 &&
    !holdsAddress(reading) &&
    !asks(clause, 'tell') &&
    !mentions(reading, 'support', 'livechat', 'direct', 'dappfix', 'contact') &&
    mentions(reading, 'faultstory')
  );
}
