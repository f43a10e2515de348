/** The way to the real service. */
import { ask } from '../../lib/browser/worker.ts';
import type { Notice } from '../../lib/notice/notice.ts';
import type { ServiceId } from '../../lib/verdict.ts';

/** The worker looks the address up; this script knows only the record's id. */
export function openOfficial({ service, action }: Notice): void {
  if (service === null || action === null) return;
  void ask({ type: 'open-official', service: service as ServiceId, place: action.place });
}
