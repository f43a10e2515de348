/** The rules that stand in the extension itself: `block`, which needs no address of ours. */
import { sureData } from '../../lib/catalog/net.ts';
import { sureRules } from '../../lib/net/sure.ts';

/** Name of the file in the build, and of the rules in it. */
export const NET_FILE = 'net.json';

/** The file's text. */
export function netFile(): string {
  return JSON.stringify(sureRules(sureData()));
}
