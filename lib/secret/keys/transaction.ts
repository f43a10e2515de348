/** How people introduce the id of a transaction; explorers have it in the path of their addresses. */
const NAMED =
  /(?:\btx(?:n|id|hash)?\b|\btransactions?\b|\bhash\b|\bsignature\b|トランザクション|取引(?:ハッシュ|ID|id|番号)|送金ID|ハッシュ)[^\n]{0,24}$/i;
const KEY = /(?:private|secret|秘密|シークレット|プライベート)/i;
/** As far back as an introduction can stand (characters). */
const REACH = 48;

/** True if the words right before say that a transaction's id follows, and none of them that a key does. */
export function isNamedTransaction(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - REACH), start);
  return NAMED.test(before) && !KEY.test(before);
}
