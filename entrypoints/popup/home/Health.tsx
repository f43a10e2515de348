import { useState } from 'preact/hooks';
import { leavePrivateAlone, readHealth, repair } from '../../../lib/browser/health.ts';
import { type Complaint as ComplaintId, type Health, isFault, worstOf } from '../../../lib/health.ts';
import type { Text } from '../screen.ts';

/** Does something about a complaint, then looks again. */
type Act = (job: Promise<void>) => void;

/** @param first what was found before anything was drawn */
export function useComplaint(first: Health): { complaint: ComplaintId | null; act: Act } {
  const [complaint, setComplaint] = useState(worstOf(first));
  const look = async () => setComplaint(worstOf(await readHealth()));
  return { complaint, act: (job) => void job.then(look) };
}

/** What keeps the extension from its work, with the one button that repairs it. */
export function Complaint({ complaint, act, text }: { complaint: ComplaintId; act: Act; text: Text }) {
  // Firefox opens no page of its own for an extension: the words say where to go, and its address can be copied.
  const byHand = complaint === 'private' && import.meta.env.FIREFOX;
  const fault = isFault(complaint);
  return (
    <section class={fault ? 'health fault' : 'health'} aria-labelledby="health">
      <h2 id="health">{text(`health.${complaint}`)}</h2>
      <p>{text(byHand ? 'health.private.firefox' : `health.${complaint}.text`)}</p>
      <div class="ways">
        {byHand ? (
          <CopyAddress text={text} />
        ) : (
          <button type="button" class={fault ? 'first' : ''} onClick={() => act(repair(complaint))}>
            {text(`health.${complaint}.repair`)}
          </button>
        )}
        {complaint === 'private' && (
          <button type="button" class="quiet" onClick={() => act(leavePrivateAlone())}>
            {text('health.private.leave')}
          </button>
        )}
      </div>
    </section>
  );
}

/** Where Firefox lets people allow an extension more. */
const ADD_ONS = 'about:addons';

function CopyAddress({ text }: { text: Text }) {
  const [said, setSaid] = useState('');
  const copy = () =>
    navigator.clipboard.writeText(ADD_ONS).then(
      () => setSaid('health.private.copied'),
      () => setSaid('health.private.failed'),
    );
  return (
    <>
      <button type="button" onClick={() => void copy()}>
        {text('health.private.copy')}
      </button>
      <p role="status">{said !== '' && text(said, { address: ADD_ONS })}</p>
    </>
  );
}
