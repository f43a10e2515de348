/** A form for a password, a code or a telephone number. Ordinary by itself: it counts beside a threat or a false name. */
import type { FieldGroup } from '../../facts/types.ts';
import { ofWholeText, pageSignal } from '../signal.ts';

export const credentialForm = pageSignal('credential-form', 'form', (_, { groups }) => {
  const group = groups.find(asksForCredentials);
  if (group === undefined) return [];
  const labels = group.fields.map((field) => field.label).join(', ');
  return [ofWholeText('strong', labels, { latent: group.latent })];
});

/** True for a log-in, a code or a call-me-back form; false for comments, searches and newsletters. */
export function asksForCredentials(group: FieldGroup): boolean {
  return group.fields.some(
    (field) =>
      field.type === 'password' ||
      field.type === 'tel' ||
      /phone|mobile|\bnumber\b|one.?time|\botp\b|passw|auth.?code|電話|携帯|暗証|パスワード|認証コード/i.test(
        field.label,
      ),
  );
}
