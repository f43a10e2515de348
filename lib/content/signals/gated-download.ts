/**
 * A driver or program that is only handed out for a telephone number and the model of the device: what follows is an
 * "installation error" and a call from a stranger. Makers ask for a model, traders for a number, nobody for both.
 */
import type { FieldGroup } from '../../facts/types.ts';
import { type Finding, ofWholeText, pageSignal } from '../signal.ts';
import { normalise } from '../text.ts';

const MODEL = /\bmodel\b|serial|product (?:key|name)|機種|型番|シリアル|プロダクトキー/i;
const PHONE = /phone|mobile|\bnumber\b|\btel\b|電話|携帯/i;
const NAME = /\bname\b|氏名|名前/i;
/** Brochures and trials are handed out for a number too: to firms. */
const FIRM = /company|organi[sz]ation|business|job|industry|会社|法人|企業|部署|役職/i;
const DOWNLOAD = /^(?:download|install|continue to download|ダウンロード|インストール)/i;
const MOST_FIELDS = 8;

export const gatedDownload = pageSignal('gated-download', 'form', ({ long }, { groups }) =>
  long ? [] : groups.flatMap((group) => judge(group) ?? []),
);

function judge(group: FieldGroup): Finding | null {
  const { fields, buttons, caption, latent } = group;
  if (fields.length < 3 || fields.length > MOST_FIELDS) return null;
  if (!buttons.some((text) => DOWNLOAD.test(text.trim()))) return null;
  const words = normalise(
    `${caption} ${fields.map(({ label }) => label).join(' ')}`.replaceAll('_', ' '),
  ).shown;
  const asked = [MODEL, PHONE, NAME].every((pattern) => pattern.test(words)) && !FIRM.test(words);
  return asked ? ofWholeText('strong', caption, { latent }) : null;
}
